package org.fpnexplorer.scene;

/** People, 100 units tall. */
final class People {
  private static final int[] HAIR = {0x3A2A2A, 0x6B4226, 0xC98F4A, 0x8C8C92, 0x1F1B24, 0xA8442A};

  private People() {}

  static Figure person(Dice dice, Palette palette, int... behind) {
    int shirt = palette.paint(dice, behind);
    int trousers = palette.paint(dice, behind);
    int skin = palette.skin(dice);
    boolean child = dice.chance(0.2);
    double unit = (child ? 1.25 : dice.between(1.65, 1.85)) / 100;
    return switch (dice.below(4)) {
      case 0 -> standing(dice, shirt, trousers, skin, unit);
      case 1 -> skirt(dice, shirt, trousers, skin, unit);
      default -> walking(dice, shirt, trousers, skin, unit);
    };
  }

  private static Figure walking(Dice dice, int shirt, int trousers, int skin, double unit) {
    double step = dice.between(5, 19);
    double swing = dice.between(6, 18);
    Figure.Sketch s = new Figure.Sketch();
    s.line(Palette.shade(shirt, -0.3), 7, 5, -72, 5 + swing, -52);
    s.line(Palette.shade(trousers, -0.25), 10, 3, -46, -3 - step * 0.5, -26, -3 - step, -5);
    s.line(trousers, 10, -1, -46, 3 + step * 0.6, -26, 1 + step, -5);
    s.fill(0x2B2833, Outline.round(-8 - step, -7, 14, 7, 5));
    s.fill(0x2B2833, Outline.round(-3 + step, -7, 14, 7, 5));
    torso(s, shirt);
    s.line(Palette.shade(shirt, -0.18), 7.5, -5, -71, -6 - swing * 0.5, -60, -5 - swing, -50);
    s.fill(skin, Outline.oval(-5.5 - swing, -47, 4, 4.5));
    head(s, dice, skin, 1);
    if (dice.chance(0.3)) {
      s.fill(
          Palette.shade(trousers, 0.2),
          Palette.shade(trousers, -0.2),
          Outline.round(-18, -77, 13, 25, 8));
    }
    return s.labelled(SceneClass.PERSON, unit);
  }

  private static Figure standing(Dice dice, int shirt, int trousers, int skin, double unit) {
    Figure.Sketch s = new Figure.Sketch();
    s.line(trousers, 10.5, -6, -46, -7, -5);
    s.line(Palette.shade(trousers, -0.15), 10.5, 6, -46, 7, -5);
    s.fill(0x2B2833, Outline.round(-15, -7, 13, 7, 5));
    s.fill(0x2B2833, Outline.round(2, -7, 13, 7, 5));
    torso(s, shirt);
    s.line(Palette.shade(shirt, -0.2), 7, -11, -72, -16, -58, -15, -46);
    s.fill(skin, Outline.oval(-15, -44, 4, 4.5));
    if (dice.chance(0.4)) {
      // Waving.
      s.line(Palette.shade(shirt, -0.2), 7, 11, -72, 20, -80, 22, -95);
      s.fill(skin, Outline.oval(22.5, -99, 4, 4.5));
    } else {
      s.line(Palette.shade(shirt, -0.2), 7, 11, -72, 16, -58, 15, -46);
      s.fill(skin, Outline.oval(15, -44, 4, 4.5));
    }
    head(s, dice, skin, 0);
    return s.labelled(SceneClass.PERSON, unit);
  }

  private static Figure skirt(Dice dice, int shirt, int skirt, int skin, double unit) {
    double step = dice.between(2, 9);
    Figure.Sketch s = new Figure.Sketch();
    s.line(Palette.shade(skin, -0.15), 6, 1, -40, -step, -4);
    s.line(skin, 6, 3, -40, 3 + step, -4);
    s.fill(0x6B2E3A, Outline.round(-7 - step, -6, 13, 6, 5));
    s.fill(0x6B2E3A, Outline.round(-1 + step, -6, 13, 6, 5));
    s.fill(
        Palette.shade(skirt, 0.1),
        Palette.shade(skirt, -0.2),
        Outline.path("M-10 -56 Q-12 -38 -20 -24 Q0 -18 21 -24 Q13 -38 11 -56 Z"));
    torso(s, shirt);
    s.line(Palette.shade(shirt, -0.2), 6.5, -8, -72, -15, -60, -12, -48);
    s.fill(skin, Outline.oval(-12, -46, 3.6, 4));
    s.fill(
        dice.pick(HAIR), Outline.path("M-10 -98 Q-16 -80 -12 -70 Q0 -66 10 -72 Q13 -86 8 -98 Z"));
    head(s, dice, skin, 2);
    return s.labelled(SceneClass.PERSON, unit);
  }

  private static void torso(Figure.Sketch s, int shirt) {
    s.fill(
        Palette.shade(shirt, 0.14),
        Palette.shade(shirt, -0.14),
        Outline.round(-12, -79, 24, 38, 15));
  }

  private static void head(Figure.Sketch s, Dice dice, int skin, double x) {
    s.fill(Palette.shade(skin, -0.15), Outline.rect(x - 4, -84, 7, 8));
    s.fill(skin, Outline.oval(x, -91, 8.5, 9.5));
    int hair = dice.pick(HAIR);
    if (dice.chance(0.25)) {
      s.fill(hair, Outline.path("M-12 -94 Q-9 -106 1 -106 Q12 -105 12 -95 L18 -93 L-12 -92 Z"));
    } else {
      s.fill(
          hair, Outline.path("M-9 -88 Q-11 -103 2 -103 Q11 -102 10 -94 Q1 -97 -3 -92 L-4 -86 Z"));
    }
  }

  /** Who sits on {@link Vehicles#bicycle}, in its units. */
  static Figure rider(Dice dice, Palette palette, double unit, int... behind) {
    int shirt = palette.paint(dice, behind);
    int trousers = palette.paint(dice, behind);
    int skin = palette.skin(dice);
    Figure.Sketch s = new Figure.Sketch();
    s.line(Palette.shade(trousers, -0.25), 9, -12, -72, 10, -48, -4, -22);
    s.line(trousers, 10, -12, -72, 14, -50, 4, -14);
    s.fill(0x2B2833, Outline.round(-2, -16, 16, 7, 5));
    s.line(shirt, 19, -8, -82, 4, -106);
    s.line(Palette.shade(shirt, -0.2), 7, 5, -106, 12, -86, 25, -74);
    s.fill(skin, Outline.oval(13, -126, 8.5, 9.5));
    int helmet = palette.paint(dice, behind);
    s.fill(
        Palette.shade(helmet, 0.2),
        helmet,
        Outline.path("M2 -127 Q2 -140 14 -140 Q25 -139 25 -128 Z"));
    return s.labelled(SceneClass.PERSON, unit);
  }
}
