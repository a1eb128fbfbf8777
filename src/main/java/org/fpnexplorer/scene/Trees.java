package org.fpnexplorer.scene;

/** Trees of several builds, 100 units tall. */
final class Trees {
  private static final int[][] SEASONS = {
    {0x4F8A4B, 0x6FA35A, 0x3A7D44, 0x84A04F},
    {0xE08E45, 0xC8553D, 0xF2C14E, 0x9A5B3B},
    {0xF2B5C4, 0xE89AB0, 0x8FBF6F, 0xF7D9E0},
    {0x2F6F62, 0x3F8A7A, 0x577590, 0x84A59D},
    {0xDCE6EC, 0xB9CBD6, 0x5E7F6B, 0x7B8F7A}
  };

  private Trees() {}

  /** The colours of leaves that go together. */
  static int[] season(Dice dice) {
    return SEASONS[dice.weighted(new double[] {4, 2, 1.5, 1.5, 1})];
  }

  static Figure tree(Dice dice, int[] foliage) {
    int leaf = Palette.shade(dice.pick(foliage), dice.between(-0.12, 0.12));
    int bark = dice.pick(0x6B4B38, 0x7E5A44, 0x5A4A4A, 0x8C6A4F);
    Figure.Sketch s = new Figure.Sketch();
    double metres;
    switch (dice.below(5)) {
      case 0 -> {
        conifer(s, dice, leaf, bark);
        metres = dice.between(5, 9);
      }
      case 1 -> {
        poplar(s, dice, leaf, bark);
        metres = dice.between(6, 9);
      }
      case 2 -> {
        palm(s, dice, leaf, bark);
        metres = dice.between(5, 7);
      }
      default -> {
        round(s, dice, leaf, bark);
        metres = dice.between(4, 7);
      }
    }
    return s.labelled(SceneClass.TREE, metres / 100);
  }

  private static void round(Figure.Sketch s, Dice dice, int leaf, int bark) {
    double wide = dice.between(28, 42);
    s.fill(bark, Palette.shade(bark, -0.3), Outline.poly(-4, -45, 4, -45, 6, 0, -6, 0));
    s.line(bark, 4, 0, -30, 16, -52);
    s.line(Palette.shade(bark, -0.2), 4, 0, -26, -15, -48);
    s.fill(Palette.shade(leaf, -0.25), Outline.blob(dice, wide * 0.35, -52, wide * 0.6, 22, 9));
    s.fill(Palette.shade(leaf, -0.16), Outline.blob(dice, -wide * 0.35, -50, wide * 0.6, 21, 9));
    s.fill(
        Palette.shade(leaf, 0.08),
        Palette.shade(leaf, -0.18),
        Outline.blob(dice, 0, -65, wide * 0.85, 31, 12));
    for (int i = 0; i < 10; i++) {
      // The sun stands to the upper left.
      boolean lit = i % 2 == 0;
      double x = wide * (lit ? dice.between(-0.55, 0.15) : dice.between(-0.1, 0.55));
      double y = lit ? dice.between(-88, -62) : dice.between(-64, -44);
      double r = dice.between(3.5, 8);
      s.fill(Palette.shade(leaf, lit ? 0.18 : -0.24), Outline.oval(x, y, r, r * 0.62));
    }
    if (dice.chance(0.25)) {
      int fruit = dice.pick(0xD64550, 0xF2C14E, 0xFFFFFF);
      for (int i = 0; i < 9; i++) {
        s.fill(
            fruit,
            Outline.oval(dice.between(-wide * 0.6, wide * 0.6), dice.between(-82, -46), 2.4, 2.4));
      }
    }
  }

  private static void conifer(Figure.Sketch s, Dice dice, int leaf, int bark) {
    double wide = dice.between(24, 34);
    s.fill(bark, Palette.shade(bark, -0.3), Outline.rect(-4, -20, 8, 20));
    for (int i = 0; i < 4; i++) {
      double low = -12 - i * 20;
      double w = wide * (1 - i * 0.2);
      s.fill(
          Palette.shade(leaf, 0.08),
          Palette.shade(leaf, -0.26),
          Outline.path(
              "M? ? Q0 ? ? ? Q? ? 0 ? Q? ? ? ? Z",
              -w,
              low,
              low + 7,
              w,
              low,
              w * 0.3,
              low - 14,
              Math.max(low - 38, -100),
              -w * 0.3,
              low - 14,
              -w,
              low));
    }
  }

  private static void poplar(Figure.Sketch s, Dice dice, int leaf, int bark) {
    double wide = dice.between(13, 19);
    s.fill(bark, Palette.shade(bark, -0.3), Outline.rect(-3, -22, 6, 22));
    s.fill(
        Palette.shade(leaf, 0.1),
        Palette.shade(leaf, -0.24),
        Outline.blob(dice, 0, -56, wide, 42, 12));
    for (int i = 0; i < 8; i++) {
      boolean lit = i % 2 == 0;
      double x = wide * (lit ? dice.between(-0.5, 0) : dice.between(0.05, 0.5));
      double y = dice.between(-84, -30);
      s.fill(Palette.shade(leaf, lit ? 0.16 : -0.2), Outline.oval(x, y, 2.4, 5));
    }
  }

  private static void palm(Figure.Sketch s, Dice dice, int leaf, int bark) {
    double lean = dice.between(-12, 12);
    s.line(bark, 6, 0, -2, lean * 0.3, -35, lean, -76);
    for (int i = 1; i < 5; i++) {
      s.line(
          Palette.shade(bark, -0.25),
          2,
          lean * i * 0.15 - 3,
          -14 * i,
          lean * i * 0.15 + 3,
          -14 * i);
    }
    for (int i = 0; i < 7; i++) {
      double a = Math.PI * (i / 6.0) + dice.between(-0.12, 0.12);
      double x = StrictMath.cos(a);
      double y = StrictMath.sin(a);
      s.fill(
          Palette.shade(leaf, i % 2 == 0 ? 0.1 : -0.2),
          Outline.path(
              "M? -76 Q? ? ? ? Q? ? ? -74 Z",
              lean,
              lean + x * 26,
              -86 - y * 22,
              lean + x * 40,
              -60 - y * 30,
              lean + x * 20,
              -72 - y * 14,
              lean));
    }
    s.fill(0x8A5A3A, Outline.oval(lean - 3, -73, 3.5, 3.5));
    s.fill(0x8A5A3A, Outline.oval(lean + 4, -72, 3.5, 3.5));
  }
}
