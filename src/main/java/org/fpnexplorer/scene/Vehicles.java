package org.fpnexplorer.scene;

import java.awt.geom.Path2D;

/** What drives, seen from its side and from its ends. */
final class Vehicles {
  private static final int GLASS_TOP = 0x2E4658;
  private static final int GLASS = 0x8DB9C7;

  private Vehicles() {}

  private static void wheel(Figure.Sketch s, double x, double r) {
    s.fill(0x23222B, Outline.oval(x, -r, r, r));
    s.fill(0xDCDDE2, 0x9A9CA8, Outline.oval(x, -r, r * 0.56, r * 0.56));
    s.fill(0x5B5D6B, Outline.oval(x, -r, r * 0.2, r * 0.2));
  }

  static Figure car(Dice dice, Palette palette, int... behind) {
    int paint = palette.paint(dice, behind);
    boolean estate = dice.chance(0.35);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(
        Palette.shade(paint, 0.22),
        Palette.shade(paint, -0.22),
        Outline.path(
            estate
                ? "M-109 -18 L-109 -60 Q-104 -96 -84 -97 L18 -97 Q40 -96 64 -58 L92 -53 Q109 -48 110 -32 L109 -16 Z"
                : "M-109 -18 L-109 -40 Q-106 -54 -84 -57 L-76 -58"
                    + " Q-58 -90 -36 -91 L18 -91 Q40 -90 68 -58 L92 -53 Q109 -48 110 -32 L109 -16 Z"));
    s.fill(
        GLASS_TOP,
        GLASS,
        Outline.path(
            estate
                ? "M-97 -58 Q-94 -88 -82 -88 L-13 -88 L-13 -58 Z"
                : "M-65 -58 Q-50 -82 -36 -83 L-13 -83 L-13 -58 Z"));
    s.fill(GLASS_TOP, GLASS, Outline.path("M-6 -58 L-6 -83 L16 -83 Q32 -82 54 -58 Z"));
    s.fill(0xD3E9EC, Outline.poly(8, -83, 15, -83, -1, -58, -6, -58, -6, -62));
    s.fill(Palette.shade(paint, 0.45), Outline.round(-100, -51, 188, 3, 3));
    s.fill(Palette.shade(paint, -0.45), Outline.round(-108, -22, 217, 8, 6));
    s.fill(Palette.shade(paint, -0.35), Outline.round(-28, -46, 12, 3, 2));
    if (dice.chance(0.2)) {
      s.fill(0x5B4A45, Outline.rect(-52, -97, 60, 4));
      s.fill(palette.paint(dice), Outline.round(-48, -112, 46, 15, 6));
    }
    s.air(0xFFF1C2, 40, Outline.poly(104, -44, 190, -62, 190, 4, 104, -36));
    s.lamp(0xFFF1C2, Outline.oval(101, -41, 7, 6));
    s.lamp(0xC2313F, Outline.round(-110, -46, 8, 12, 4));
    for (int x : new int[] {-66, 68}) {
      s.fill(0x35323D, Outline.oval(x, -20, 25, 25));
      wheel(s, x, 20);
    }
    return s.labelled(SceneClass.CAR, dice.between(1.5, 1.7) / 91);
  }

  /** A car seen from behind, or from the front with its lights on. */
  static Figure carEnd(Dice dice, Palette palette, boolean front, int... behind) {
    int paint = palette.paint(dice, behind);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(0x17161F, Outline.rect(-70, -16, 140, 11));
    s.fill(0x17161F, Outline.round(-86, -30, 32, 30, 9));
    s.fill(0x17161F, Outline.round(54, -30, 32, 30, 9));
    s.fill(
        Palette.shade(paint, 0.2),
        Palette.shade(paint, -0.1),
        Outline.path("M-74 -88 Q-62 -142 -44 -146 L44 -146 Q62 -142 74 -88 Z"));
    s.fill(
        GLASS_TOP, GLASS, Outline.path("M-62 -92 Q-52 -134 -40 -137 L40 -137 Q52 -134 62 -92 Z"));
    s.fill(
        Palette.shade(paint, 0.18),
        Palette.shade(paint, -0.3),
        Outline.round(-94, -94, 188, 78, 34));
    s.fill(Palette.shade(paint, 0.4), Outline.round(-76, -90, 152, 3, 3));
    s.fill(0x2A2833, Outline.round(-92, -27, 184, 14, 10));
    s.fill(0xF4EFE4, Outline.round(-24, -54, 48, 15, 4));
    int light = front ? 0xFFF6D8 : 0xE83B3B;
    for (int side = -1; side <= 1; side += 2) {
      s.lamp(light, Outline.round(side * 70 - 17, -76, 34, 17, 12));
      s.lamp(front ? 0xFFFFFF : 0xFFA79A, Outline.round(side * 70 - 9, -72, 18, 6, 6));
    }
    return s.labelled(SceneClass.CAR, 1.6 / 146);
  }

  static Figure bus(Dice dice, Palette palette, int... behind) {
    int paint = palette.paint(dice, behind);
    int band = palette.paint(dice, paint);
    boolean decker = dice.chance(0.3);
    double lift = decker ? 70 : 0;
    Figure.Sketch s = new Figure.Sketch();
    s.fill(
        Palette.shade(paint, 0.18),
        Palette.shade(paint, -0.2),
        Outline.round(-215, -164 - lift, 430, 146 + lift, 34));
    s.fill(band, Outline.round(-206, -168 - lift, 412, 16, 14));
    s.fill(band, Outline.rect(-215, -72, 430, 13));
    s.fill(Palette.shade(paint, -0.45), Outline.round(-212, -28, 424, 12, 8));
    for (int i = 0; i < 7; i++) {
      double x = -202 + i * 51;
      boolean door = i == 2;
      window(s, dice, Outline.round(x, -142, 43, door ? 118 : 60, 8));
      if (door) {
        s.fill(0x26323F, Outline.rect(x + 20, -142, 3, 118));
      } else if (dice.chance(0.5)) {
        s.fill(palette.paint(dice), Outline.round(x + 8, -104, 26, 22, 14));
        s.fill(palette.skin(dice), Outline.oval(x + 21, -112, 8.5, 9.5));
      }
      if (decker) {
        window(s, dice, Outline.round(x, -142 - lift, 43, 46, 8));
      }
    }
    s.fill(
        GLASS_TOP,
        GLASS,
        Outline.path("M164 -142 L194 -142 Q211 -142 211 -126 L211 -80 L164 -80 Z"));
    s.lamp(0xFFF1C2, Outline.oval(205, -46, 9, 8));
    s.lamp(0xF2A93B, Outline.round(-212, -52, 8, 20, 4));
    for (int x : new int[] {-132, 128}) {
      s.fill(0x35323D, Outline.oval(x, -26, 34, 34));
      wheel(s, x, 27);
    }
    return s.labelled(SceneClass.BUS, 3.0 / 168);
  }

  private static void window(Figure.Sketch s, Dice dice, Path2D shape) {
    if (dice.chance(0.3)) {
      s.lamp(0xFFE2A0, shape);
    } else {
      s.fill(0x35566B, 0xA5CDD5, shape);
    }
  }

  static Figure busEnd(Dice dice, Palette palette, boolean front, int... behind) {
    int paint = palette.paint(dice, behind);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(0x17161F, Outline.round(-92, -30, 34, 30, 9));
    s.fill(0x17161F, Outline.round(58, -30, 34, 30, 9));
    s.fill(
        Palette.shade(paint, 0.2),
        Palette.shade(paint, -0.2),
        Outline.round(-104, -236, 208, 222, 36));
    s.lamp(0xFFE2A0, Outline.round(-62, -230, 124, 20, 8));
    s.fill(GLASS_TOP, GLASS, Outline.round(-90, -204, 180, front ? 96 : 64, 18));
    if (front) {
      s.fill(palette.paint(dice), Outline.round(26, -140, 44, 32, 20));
      s.fill(palette.skin(dice), Outline.oval(48, -152, 13, 15));
    }
    s.fill(0x2A2833, Outline.round(-102, -34, 204, 16, 10));
    int light = front ? 0xFFF6D8 : 0xE83B3B;
    s.lamp(light, Outline.oval(-76, -66, 16, 13));
    s.lamp(light, Outline.oval(76, -66, 16, 13));
    s.fill(palette.paint(dice, paint), Outline.rect(-104, -98, 208, 12));
    return s.labelled(SceneClass.BUS, 3.0 / 236);
  }

  static Figure truck(Dice dice, Palette palette, int... behind) {
    int cab = palette.paint(dice, behind);
    int load = palette.paint(dice, behind);
    Figure.Sketch s = new Figure.Sketch();
    s.fill(0x35323D, Outline.rect(-160, -40, 300, 16));
    switch (dice.below(3)) {
      case 0 -> {
        s.fill(
            Palette.shade(load, 0.15),
            Palette.shade(load, -0.15),
            Outline.round(-170, -160, 222, 124, 8));
        for (int i = 0; i < 6; i++) {
          s.fill(Palette.shade(load, -0.28), Outline.rect(-150 + i * 36, -152, 3, 108));
        }
        s.fill(Palette.shade(cab, 0.2), Outline.oval(-60, -100, 34, 26));
      }
      case 1 -> {
        s.fill(
            Palette.shade(load, 0.4),
            Palette.shade(load, -0.3),
            Outline.round(-172, -138, 224, 92, 92));
        s.fill(Palette.shade(load, -0.4), Outline.rect(-120, -142, 30, 8));
        s.fill(Palette.shade(load, -0.4), Outline.rect(-30, -142, 30, 8));
      }
      default -> {
        s.fill(
            0x8A6A4A, 0x6B4F38, Outline.poly(-160, -80, -130, -112, -60, -120, 10, -108, 46, -80));
        s.fill(
            Palette.shade(load, 0.1),
            Palette.shade(load, -0.2),
            Outline.poly(-178, -90, 52, -90, 48, -38, -168, -38));
      }
    }
    s.fill(
        Palette.shade(cab, 0.2),
        Palette.shade(cab, -0.2),
        Outline.path(
            "M58 -24 L58 -124 Q60 -134 72 -134 L112 -134 Q124 -132 134 -86 L150 -78 Q154 -74 154 -60 L154 -24 Z"));
    s.fill(GLASS_TOP, GLASS, Outline.path("M76 -84 L76 -122 L108 -122 Q116 -116 123 -84 Z"));
    s.fill(0x35323D, Outline.round(60, -32, 98, 12, 6));
    s.lamp(0xFFF1C2, Outline.oval(148, -54, 7, 8));
    s.lamp(0xC2313F, Outline.round(-176, -52, 8, 12, 4));
    for (int x : new int[] {-118, -66, 108}) {
      wheel(s, x, 26);
    }
    return s.labelled(SceneClass.TRUCK, 2.8 / 160);
  }

  /** Without a rider. */
  static Figure bicycle(Dice dice, Palette palette, int... behind) {
    int paint = palette.paint(dice, behind);
    Figure.Sketch s = new Figure.Sketch();
    for (int x : new int[] {-36, 38}) {
      s.fill(0x2B2A33, Outline.ring(x, -25, 22.5, 5));
      for (int i = 0; i < 4; i++) {
        double dx = 20 * StrictMath.cos(i * Math.PI / 4);
        double dy = 20 * StrictMath.sin(i * Math.PI / 4);
        s.line(0xAEB1BC, 1.2, x - dx, -25 - dy, x + dx, -25 + dy);
      }
    }
    s.line(paint, 4.4, -36, -25, -16, -58, 26, -58, 0, -22, -36, -25);
    s.line(paint, 4.4, -16, -58, 0, -22);
    s.line(paint, 4.4, 38, -25, 26, -58, 24, -68);
    s.line(0x2B2A33, 4.5, 20, -71, 32, -70);
    s.line(0x2B2A33, 6, -23, -64, -8, -64);
    s.line(paint, 4, -16, -58, -15, -64);
    if (dice.chance(0.4)) {
      s.fill(0xB9834F, 0x7E5636, Outline.round(26, -66, 20, 16, 5));
    }
    return s.labelled(SceneClass.BICYCLE, 1.15 / 72);
  }
}
