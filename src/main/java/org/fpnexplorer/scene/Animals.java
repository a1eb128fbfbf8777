package org.fpnexplorer.scene;

/** Dogs, cats and birds. */
final class Animals {
  private static final int[] COATS = {
    0xC68642, 0x8B5A2B, 0xF2E2C4, 0x3B3338, 0xD9A066, 0x9A8C98, 0xFFFFFF, 0xB5522F
  };
  private static final int[] FEATHERS = {
    0xFFFFFF, 0xE9EEF2, 0x2F2A3A, 0xD64550, 0xF2C14E, 0x577590, 0x9C7A5B, 0x3D5A80
  };

  private Animals() {}

  static Figure dog(Dice dice, Palette palette, int... behind) {
    int coat = palette.pick(dice, COATS, behind);
    int dark = Palette.shade(coat, -0.22);
    int paw = Palette.shade(coat, dice.chance(0.5) ? 0.5 : -0.1);
    double step = dice.between(0, 12);
    double tail = dice.between(-30, 0);
    Figure.Sketch s = new Figure.Sketch();
    s.line(dark, 9, -26, -36, -30 + step, -18, -25 + step, -4);
    s.line(dark, 9, 27, -34, 25 + step, -4);
    s.line(coat, 7, -36, -50, -50, -62, -54, -90 - tail);
    s.fill(
        Palette.shade(coat, 0.12),
        dark,
        Outline.path(
            "M-40 -44 Q-40 -60 -20 -59 L16 -61 Q36 -62 40 -48 Q42 -28 24 -27"
                + " Q0 -25 -18 -30 Q-40 -28 -40 -44 Z"));
    s.line(coat, 10, -33, -40, -39, -20, -34 - step, -5);
    s.line(coat, 10, 33, -38, 36 - step, -5);
    s.fill(coat, Outline.oval(-29, -42, 13, 15));
    s.fill(coat, Outline.path("M12 -56 Q24 -66 30 -74 L52 -66 Q48 -48 40 -36 Q30 -34 24 -40 Z"));
    s.fill(paw, Outline.round(-40 - step, -9, 15, 9, 7));
    s.fill(paw, Outline.round(30 - step, -9, 15, 9, 7));
    s.fill(
        Palette.shade(coat, 0.1),
        coat,
        Outline.path("M22 -52 Q24 -72 36 -82 L56 -74 Q52 -52 40 -44 Z"));
    s.fill(
        Palette.shade(coat, 0.16),
        coat,
        Outline.path(
            "M28 -84 Q32 -98 48 -97 Q62 -96 66 -84 L78 -80 Q84 -76 80 -70"
                + " Q70 -64 56 -67 Q34 -66 28 -84 Z"));
    if (dice.chance(0.6)) {
      s.fill(
          Palette.shade(coat, -0.4),
          Outline.path("M34 -94 Q22 -90 24 -68 Q34 -66 42 -80 Q46 -92 34 -94 Z"));
    } else {
      s.fill(Palette.shade(coat, -0.25), Outline.poly(32, -90, 34, -110, 48, -95));
    }
    s.fill(0x2B2225, Outline.oval(79, -78, 4.5, 3.5));
    s.fill(0x2B2225, Outline.oval(57, -84, 2.8, 3.2));
    s.line(dice.pick(0xD64550, 0x2E86AB, 0x3A7D44), 6, 27, -62, 44, -52);
    return s.labelled(SceneClass.DOG, dice.between(0.8, 1.05) / 98);
  }

  static Figure cat(Dice dice, Palette palette, int... behind) {
    int coat = palette.pick(dice, COATS, behind);
    int dark = Palette.shade(coat, -0.25);
    Figure.Sketch s = new Figure.Sketch();
    boolean sitting = dice.chance(0.55);
    double hx = sitting ? 4 : 34;
    double hy = sitting ? -76 : -60;
    if (sitting) {
      s.line(coat, 8, -20, -6, -42, -6, -52, -18, -48, -30);
      s.fill(
          Palette.shade(coat, 0.1),
          dark,
          Outline.path("M-28 0 Q-34 -34 -8 -60 Q6 -70 18 -58 Q28 -30 22 0 Z"));
      s.line(Palette.shade(coat, 0.15), 9, 10, -36, 12, -5);
      s.fill(Palette.shade(coat, 0.3), Outline.oval(13, -4, 9, 4.5));
    } else {
      s.line(coat, 8, -38, -40, -54, -52, -52, -74, -44, -84);
      s.line(dark, 8, -24, -30, -20, -4);
      s.line(dark, 8, 24, -30, 20, -4);
      s.fill(Palette.shade(coat, 0.1), dark, Outline.round(-44, -54, 80, 32, 30));
      s.line(coat, 9, -36, -32, -38, -4);
      s.line(coat, 9, 30, -32, 34, -4);
    }
    s.fill(coat, Outline.poly(hx - 20, hy - 2, hx - 18, hy - 32, hx - 2, hy - 16));
    s.fill(coat, Outline.poly(hx + 20, hy - 2, hx + 18, hy - 32, hx + 2, hy - 16));
    s.fill(Palette.shade(coat, 0.14), coat, Outline.oval(hx, hy, 21, 18));
    for (int side = -1; side <= 1; side += 2) {
      s.fill(0x2B2225, Outline.oval(hx + side * 8, hy - 2, 3, 3.8));
      s.line(Palette.shade(coat, -0.4), 1.4, hx + side * 9, hy + 7, hx + side * 26, hy + 4);
    }
    s.fill(0xE08A8A, Outline.oval(hx, hy + 6, 3, 2.2));
    for (int i = 0; i < 3; i++) {
      s.line(dark, 3, hx - 5 + 5 * i, hy - 16, hx - 4 + 4 * i, hy - 9);
    }
    return s.labelled(SceneClass.CAT, dice.between(0.55, 0.7) / 100);
  }

  /** On the ground or on the water. */
  static Figure sittingBird(Dice dice, Palette palette, boolean swimming, int... behind) {
    int coat = palette.pick(dice, FEATHERS, behind);
    Figure.Sketch s = new Figure.Sketch();
    double lift = swimming ? 0 : 20;
    if (!swimming) {
      s.line(0xD9822B, 3.4, -4, -22, -4, -2, 5, -2);
      s.line(0xD9822B, 3.4, 8, -22, 9, -2, 18, -2);
    }
    s.fill(
        Palette.shade(coat, 0.12),
        Palette.shade(coat, -0.14),
        Outline.path(
            "M-46 ? Q-20 ? 4 ? Q18 ? 18 ? Q20 ? 34 ? Q48 ? 42 ? Q38 ? 6 ? L-20 ? Q-36 ? -46 ? Z",
            -20 - lift,
            -24 - lift,
            -22 - lift,
            -18 - lift,
            -36 - lift,
            -54 - lift,
            -54 - lift,
            -50 - lift,
            -34 - lift,
            -lift,
            -lift,
            -lift,
            -2 - lift,
            -20 - lift));
    s.fill(
        Palette.shade(coat, -0.28),
        Outline.path(
            "M-36 ? Q-14 ? 8 ? Q2 ? -14 ? Z",
            -18 - lift,
            -24 - lift,
            -17 - lift,
            -5 - lift,
            -7 - lift));
    s.fill(0xF3A712, Outline.poly(42, -43 - lift, 58, -37 - lift, 42, -34 - lift));
    s.fill(coat == 0x2F2A3A ? 0xFFFFFF : 0x2B2225, Outline.oval(34, -42 - lift, 3, 3));
    return s.labelled(SceneClass.BIRD, dice.between(0.5, 0.75) / 70);
  }

  static Figure flyingBird(Dice dice, Palette palette, int... behind) {
    int coat = palette.pick(dice, FEATHERS, behind);
    double beat = dice.between(-14, 26);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(Palette.shade(coat, -0.22), Outline.poly(-12, 2, -46, -2, -40, 8, -46, 16, -8, 14));
    s.fill(
        Palette.shade(coat, -0.12),
        Outline.path("M-6 6 Q8 ? 58 ? Q36 ? 14 12 Z", -beat - 22, -beat - 12, -beat * 0.3));
    s.fill(coat, Palette.shade(coat, -0.12), Outline.oval(2, 7, 24, 10));
    s.fill(
        coat,
        Outline.path("M-14 4 Q-22 ? -62 ? Q-28 ? 10 10 Z", -beat - 26, -beat - 14, -beat * 0.3));
    s.fill(coat, Outline.oval(25, 2, 9, 8));
    s.fill(0xF3A712, Outline.poly(32, -1, 45, 4, 32, 6));
    s.fill(coat == 0x2F2A3A ? 0xFFFFFF : 0x2B2225, Outline.oval(28, 0, 1.7, 1.7));
    return s.labelled(SceneClass.BIRD, 0.01);
  }
}
