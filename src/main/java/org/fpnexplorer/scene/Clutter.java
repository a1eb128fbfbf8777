package org.fpnexplorer.scene;

/** Scenery that stands among the objects and has no label. */
final class Clutter {
  private Clutter() {}

  static Figure onLand(Dice dice, Palette palette) {
    return switch (dice.below(6)) {
      case 0, 1 -> lampPost();
      case 2 -> bench(palette.paint(dice));
      case 3 -> rock(dice);
      case 4 -> flowers(dice, palette);
      default -> fence(dice);
    };
  }

  private static Figure lampPost() {
    Figure.Sketch s = new Figure.Sketch();
    s.air(0xFFD98A, 34, Outline.oval(0, 0, 50, 9));
    s.air(0xFFD98A, 34, Outline.oval(0, 0, 32, 6));
    s.air(0xFFD98A, 40, Outline.oval(0, -96, 26, 26));
    s.air(0xFFE9B0, 60, Outline.oval(0, -96, 14, 14));
    s.fill(0x3B3A48, Outline.rect(-1.3, -90, 2.6, 90));
    s.fill(0x2B2A33, Outline.poly(-4, 0, -2, -10, 2, -10, 4, 0));
    s.lamp(0xFFEFC4, Outline.round(-5, -103, 10, 13, 7));
    s.fill(0x2B2A33, Outline.rect(-6, -105, 12, 3));
    return s.scenery(3.4 / 100);
  }

  private static Figure bench(int paint) {
    Figure.Sketch s = new Figure.Sketch();
    s.fill(0x2B2A33, Outline.rect(-60, -24, 5, 24));
    s.fill(0x2B2A33, Outline.rect(55, -24, 5, 24));
    for (int i = 0; i < 3; i++) {
      s.fill(Palette.mix(paint, 0x8A6A4A, 0.6), Outline.round(-70, -52 + i * 11, 140, 7, 4));
    }
    return s.scenery(0.85 / 52);
  }

  private static Figure rock(Dice dice) {
    int stone = dice.pick(0x8C8C92, 0xA39B8B, 0x6F7480, 0xB3A79B);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(
        Palette.shade(stone, 0.15),
        Palette.shade(stone, -0.25),
        Outline.blob(dice, 0, -12, 34, 16, 7));
    s.fill(Palette.shade(stone, 0.28), Outline.blob(dice, -8, -18, 12, 5, 6));
    return s.scenery(dice.between(0.4, 1) / 30);
  }

  private static Figure flowers(Dice dice, Palette palette) {
    int petal = palette.paint(dice);
    Figure.Sketch s = new Figure.Sketch();
    for (int i = 0; i < 7; i++) {
      double x = dice.between(-50, 50);
      double y = dice.between(-34, -14);
      s.line(0x4E7A43, 2.6, x * 0.9, 0, x, y);
      s.fill(petal, Outline.oval(x, y, 6, 6));
      s.fill(0xF2C14E, Outline.oval(x, y, 2.4, 2.4));
    }
    return s.scenery(0.5 / 40);
  }

  private static Figure fence(Dice dice) {
    int wood = dice.pick(0xF4EBD9, 0xA9825A, 0x7B6A5E);
    int posts = 3 + dice.below(4);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(Palette.shade(wood, -0.15), Outline.rect(0, -38, posts * 40, 6));
    s.fill(Palette.shade(wood, -0.15), Outline.rect(0, -20, posts * 40, 6));
    for (int i = 0; i <= posts; i++) {
      s.fill(
          wood,
          Outline.poly(
              i * 40 - 5, 0, i * 40 - 5, -46, i * 40, -52, i * 40 + 5, -46, i * 40 + 5, 0));
    }
    return s.scenery(0.95 / 50);
  }

  /** A buoy or stones in the water. */
  static Figure onWater(Dice dice) {
    if (dice.chance(0.5)) {
      return rock(dice);
    }
    Figure.Sketch s = new Figure.Sketch();
    s.fill(0xE4572E, 0xA93A1E, Outline.poly(-14, 2, -8, -34, 8, -34, 14, 2));
    s.fill(0xF7EFE0, Outline.poly(-12, -12, -10, -22, 10, -22, 12, -12));
    s.lamp(0xFFE2A0, Outline.oval(0, -38, 5, 5));
    return s.scenery(1.1 / 40);
  }
}
