package org.fpnexplorer.scene;

/** What swims. */
final class Boats {
  private Boats() {}

  static Figure boat(Dice dice, Palette palette, int... behind) {
    int hull = palette.paint(dice, behind);
    return switch (dice.below(5)) {
      case 0, 1 -> sailboat(dice, palette.paint(dice, behind), hull);
      case 2 -> trawler(dice, hull, palette.paint(dice, behind));
      case 3 -> motorboat(hull, palette.paint(dice, behind));
      default -> rowingBoat(dice, palette, hull);
    };
  }

  private static Figure sailboat(Dice dice, int sail, int hull) {
    double wind = dice.between(0.7, 1.15);
    Figure.Sketch s = new Figure.Sketch();
    s.line(0x6B4B38, 2.6, 2, -14, 2, -152);
    s.fill(
        Palette.shade(sail, 0.15),
        Palette.shade(sail, -0.1),
        Outline.path("M6 -148 Q? -84 ? -26 L6 -24 Z", 58 * wind, 54 * wind));
    s.fill(
        Palette.shade(sail, -0.06),
        Palette.shade(sail, -0.24),
        Outline.path("M-2 -136 Q-18 -70 -46 -26 L-2 -24 Z"));
    if (dice.chance(0.5)) {
      s.fill(
          Palette.shade(hull, 0.1), Outline.poly(6, -86, 33 * wind, -86, 40 * wind, -70, 6, -70));
    }
    s.fill(hull, Outline.path("M2 -154 L20 -148 L2 -142 Z"));
    s.fill(
        Palette.shade(hull, 0.2),
        Palette.shade(hull, -0.2),
        Outline.path("M-56 -20 Q0 -12 64 -22 Q54 0 36 2 L-38 2 Q-52 0 -56 -20 Z"));
    s.fill(0xF7EFE0, Outline.path("M-56 -20 Q0 -12 64 -22 L62 -17 Q0 -7 -54 -15 Z"));
    return s.labelled(SceneClass.BOAT, dice.between(5.5, 8) / 152);
  }

  private static Figure trawler(Dice dice, int paint, int trim) {
    Figure.Sketch s = new Figure.Sketch();
    s.line(0x5B4A45, 3, 30, -50, 30, -150);
    s.line(0x5B4A45, 2, 30, -146, 92, -62);
    s.fill(0xFBF5E9, 0xDDD2BF, Outline.round(-66, -104, 62, 66, 8));
    s.fill(Palette.shade(trim, -0.1), Outline.round(-72, -110, 74, 9, 6));
    s.fill(0x3B4252, Outline.round(-52, -138, 14, 30, 4));
    s.fill(trim, Outline.rect(-52, -130, 14, 8));
    for (int i = 0; i < 3; i++) {
      if (dice.chance(0.5)) {
        s.lamp(0xFFDF94, Outline.round(-60 + i * 19, -94, 14, 18, 4));
      } else {
        s.fill(0x2E4658, 0x9CC9D0, Outline.round(-60 + i * 19, -94, 14, 18, 4));
      }
    }
    s.fill(
        Palette.shade(paint, 0.15),
        Palette.shade(paint, -0.25),
        Outline.path(
            "M-108 -50 Q-20 -28 60 -46 Q96 -54 116 -72 Q108 -14 84 4 L-88 4 Q-104 -10 -108 -50 Z"));
    s.fill(
        0xFBF5E9,
        Outline.path(
            "M-108 -50 Q-20 -28 60 -46 Q96 -54 116 -72 L114 -63 Q96 -45 60 -37"
                + " Q-20 -19 -107 -41 Z"));
    for (int i = 0; i < 4; i++) {
      s.fill(0x2B2A33, Outline.ring(-70 + i * 40, -15, 6, 3));
    }
    return s.labelled(SceneClass.BOAT, dice.between(5, 6.5) / 150);
  }

  private static Figure motorboat(int paint, int stripe) {
    Figure.Sketch s = new Figure.Sketch();
    s.fill(0x2E4658, 0x8DB9C7, Outline.poly(-6, -34, 8, -58, 18, -58, 32, -34));
    s.fill(0xF7EFE0, Outline.path("M-62 -34 L-62 -42 L-20 -42 Q-12 -42 -8 -34 Z"));
    s.fill(0x35323D, Outline.round(-90, -38, 16, 32, 6));
    s.fill(
        Palette.shade(paint, 0.2),
        Palette.shade(paint, -0.25),
        Outline.path("M-80 -34 L30 -36 Q80 -38 106 -46 Q88 -4 56 2 L-66 2 Q-78 -4 -80 -34 Z"));
    s.fill(
        stripe, Outline.path("M-79 -24 L30 -26 Q74 -28 98 -34 L94 -26 Q60 -18 20 -17 L-78 -15 Z"));
    return s.labelled(SceneClass.BOAT, 2.0 / 58);
  }

  private static Figure rowingBoat(Dice dice, Palette palette, int paint) {
    int shirt = palette.paint(dice);
    Figure.Sketch s = new Figure.Sketch();
    s.line(shirt, 17, -6, -20, -2, -44);
    s.fill(palette.skin(dice), Outline.oval(0, -61, 8, 9));
    s.fill(0xF2DDA8, Outline.path("M-14 -62 L14 -62 L8 -66 Q0 -76 -8 -66 Z"));
    s.line(Palette.shade(shirt, -0.2), 6, -2, -44, 14, -32, 24, -34);
    s.line(0xC9A26B, 3, 14, -38, 60, 2);
    s.fill(
        Palette.shade(paint, 0.15),
        Palette.shade(paint, -0.25),
        Outline.path("M-72 -28 Q0 -14 68 -30 Q58 0 40 2 L-46 2 Q-62 0 -72 -28 Z"));
    s.fill(
        Palette.shade(paint, 0.45), Outline.path("M-72 -28 Q0 -14 68 -30 L67 -25 Q0 -9 -71 -23 Z"));
    return s.labelled(SceneClass.BOAT, 1.9 / 74);
  }
}
