package org.fpnexplorer.scene;

/** Houses and towers; a storey is 60 units. */
final class Houses {
  private static final int STOREY = 60;

  private Houses() {}

  static Figure house(Dice dice, Palette palette, int... behind) {
    int wall = Palette.mix(palette.paint(dice, behind), 0xF3E3CB, dice.between(0.1, 0.6));
    int roof = palette.paint(dice, wall);
    int storeys = 1 + dice.weighted(new double[] {4, 4, 2});
    int columns = 2 + dice.below(3);
    double half = columns * 22 + 8;
    double top = -STOREY * storeys - 6;
    Figure.Sketch s = new Figure.Sketch();
    s.fill(
        Palette.shade(wall, 0.08),
        Palette.shade(wall, -0.12),
        Outline.rect(-half, top, 2 * half, -top));
    if (dice.chance(0.45)) {
      bricks(s, dice, wall, half, top);
    }
    s.fill(Palette.shade(wall, -0.3), Outline.rect(-half, -8, 2 * half, 8));
    roof(s, dice, roof, half, top);
    int door = dice.below(columns);
    int shutters = palette.paint(dice, wall);
    boolean shuttered = dice.chance(0.4);
    for (int floor = 0; floor < storeys; floor++) {
      for (int column = 0; column < columns; column++) {
        double x = (column - (columns - 1) / 2.0) * 44;
        if (floor == 0 && column == door) {
          s.fill(
              Palette.shade(roof, -0.2),
              Palette.shade(roof, -0.4),
              Outline.round(x - 12, -46, 24, 46, 8));
          s.fill(0xF2C14E, Outline.oval(x + 7, -22, 2, 2));
        } else {
          window(s, dice, x, -STOREY * floor - 48, shuttered ? shutters : -1);
        }
      }
    }
    return s.labelled(SceneClass.HOUSE, dice.between(2.7, 3.2) / STOREY);
  }

  private static void window(Figure.Sketch s, Dice dice, double x, double y, int shutters) {
    s.fill(0xF7EFE0, Outline.rect(x - 12, y - 2, 24, 34));
    if (dice.chance(0.4)) {
      s.lamp(0xFFDF94, Outline.rect(x - 9, y + 1, 18, 28));
    } else {
      s.fill(0x35566B, 0x9CC4CF, Outline.rect(x - 9, y + 1, 18, 28));
    }
    s.fill(0xF7EFE0, Outline.rect(x - 1, y, 2, 30));
    s.fill(0xF7EFE0, Outline.rect(x - 10, y + 13, 20, 2));
    if (shutters >= 0) {
      s.fill(shutters, Outline.rect(x - 20, y - 1, 8, 32));
      s.fill(shutters, Outline.rect(x + 12, y - 1, 8, 32));
    }
  }

  private static void roof(Figure.Sketch s, Dice dice, int roof, double half, double top) {
    int light = Palette.shade(roof, 0.1);
    int dark = Palette.shade(roof, -0.2);
    double rise = dice.between(26, 60);
    if (dice.chance(0.6)) {
      double x = half * dice.between(0.35, 0.6) * (dice.chance(0.5) ? 1 : -1);
      s.fill(Palette.shade(roof, -0.35), Outline.rect(x - 8, top - rise - 8, 16, rise));
      s.fill(Palette.shade(roof, -0.5), Outline.rect(x - 10, top - rise - 12, 20, 6));
    }
    switch (dice.below(4)) {
      case 0 ->
          s.fill(
              light,
              dark,
              Outline.poly(
                  -half - 8, top, -half * 0.7, top - rise, half * 0.7, top - rise, half + 8, top));
      case 1 -> {
        // Stepped, as along Dutch canals.
        for (int i = 0; i < 4; i++) {
          double w = half * (1 - i * 0.24);
          s.fill(
              Palette.shade(roof, 0.1 - i * 0.04),
              Outline.rect(-w, top - (i + 1) * rise / 4, 2 * w, rise / 4 + 1));
        }
        s.fill(0xF7EFE0, Outline.oval(0, top - rise * 0.4, 8, 8));
        s.lamp(0xFFDF94, Outline.oval(0, top - rise * 0.4, 5.5, 5.5));
      }
      case 2 -> {
        s.fill(dark, Outline.rect(-half - 5, top - 9, 2 * half + 10, 12));
        s.fill(light, Outline.rect(-half - 5, top - 9, 2 * half + 10, 4));
      }
      default -> s.fill(light, dark, Outline.poly(-half - 9, top, 0, top - rise, half + 9, top));
    }
  }

  private static void bricks(Figure.Sketch s, Dice dice, int wall, double half, double top) {
    for (int i = 0; i < 14; i++) {
      double x = dice.between(-half, half - 14);
      double y = dice.between(top + 4, -14);
      s.fill(Palette.shade(wall, i % 2 == 0 ? -0.18 : 0.2), Outline.rect(x, y, 12, 5));
    }
  }
}
