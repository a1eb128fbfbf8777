import java.util.Random;

/** What swims, and the water under it. */
final class Boats {
  private Boats() {}

  static void sailboat(Brush b, int sail, int hull) {
    b.reflection(hull, Shapes.path("M-50 3 L50 3 Q46 16 30 17 L-34 17 Q-46 14 -50 3 Z"));
    b.reflection(
        sail,
        Shapes.path("M6 16 Q40 24 22 44 Q34 50 14 60 Q20 70 6 84 Q-4 50 6 16 Z"),
        Shapes.path("M-4 16 Q-36 24 -20 38 Q-26 46 -10 54 Q-14 62 -4 74 Z"));
    b.line(0x6B4B38, 2.4, 2, -14, 2, -152);
    b.fill(
        Palette.shade(sail, 0.15),
        Palette.shade(sail, -0.1),
        Shapes.path("M6 -148 Q58 -84 54 -26 L6 -24 Z"));
    b.fill(
        Palette.shade(sail, -0.06),
        Palette.shade(sail, -0.24),
        Shapes.path("M-2 -136 Q-18 -70 -46 -26 L-2 -24 Z"));
    b.line(Palette.shade(sail, -0.25), 1, 6, -62, 51, -58);
    b.line(Palette.shade(sail, -0.25), 1, 6, -98, 37, -94);
    b.fill(0xE4572E, Shapes.path("M2 -152 L20 -147 L2 -142 Z"));
    b.fill(
        Palette.shade(hull, 0.2),
        Palette.shade(hull, -0.2),
        Shapes.path("M-56 -20 Q0 -12 64 -22 Q54 0 36 4 L-38 4 Q-52 0 -56 -20 Z"));
    b.fill(0xF7EFE0, Shapes.path("M-56 -20 Q0 -12 64 -22 L62 -17 Q0 -7 -54 -15 Z"));
    b.fill(0xE4572E, Shapes.round(-31, -33, 11, 20, 8));
    b.line(0xC1441F, 3.4, -27, -29, -18, -22, -12, -24);
    b.fill(0xE0A67E, Shapes.oval(-25, -38, 4.6, 5.2));
    b.fill(
        0x234E70, Shapes.path("M-30.5 -39 Q-30 -45 -24.5 -44.5 Q-20.5 -44 -20 -40 L-16.5 -39 Z"));
    b.fill(0xE9F5F2, Shapes.path("M-46 5 Q0 9 44 5 Q0 1 -46 5 Z"));
  }

  static void trawler(Brush b, int paint) {
    b.reflection(
        paint,
        Shapes.path("M-100 4 L92 4 L70 34 L-86 34 Z"),
        Shapes.path("M-60 30 L0 30 L0 62 L-54 62 Z"));
    b.line(0x5B4A45, 3, 30, -50, 30, -150);
    b.line(0x5B4A45, 2, 30, -146, 92, -62);
    b.line(0x5B4A45, 1, 30, -150, -96, -58);
    b.fill(0xFBF5E9, 0xDDD2BF, Shapes.round(-66, -104, 62, 66, 8));
    b.fill(Palette.shade(paint, -0.1), Shapes.round(-72, -110, 74, 9, 6));
    b.fill(0x3B4252, Shapes.round(-52, -138, 14, 30, 4));
    b.fill(paint, Shapes.rect(-52, -130, 14, 8));
    for (int i = 0; i < 3; i++) {
      b.fill(0x2E4658, 0x9CC9D0, Shapes.round(-60 + i * 19, -94, 14, 18, 4));
    }
    b.fill(
        Palette.shade(paint, 0.15),
        Palette.shade(paint, -0.25),
        Shapes.path(
            "M-108 -50 Q-20 -28 60 -46 Q96 -54 116 -72"
                + " Q108 -14 84 6 L-88 6 Q-104 -10 -108 -50 Z"));
    b.fill(
        0xFBF5E9,
        Shapes.path(
            "M-108 -50 Q-20 -28 60 -46 Q96 -54 116 -72 L114 -63 Q96 -45 60 -37"
                + " Q-20 -19 -107 -41 Z"));
    b.fill(0x2B3A4A, Shapes.path("M-96 -6 L94 -6 Q90 2 84 6 L-88 6 Q-93 2 -96 -6 Z"));
    for (int i = 0; i < 4; i++) {
      b.ring(0x2B2A33, 3, -70 + i * 40, -15, 6);
    }
    b.fill(0xF3A712, Shapes.round(34, -72, 18, 30, 12));
    b.fill(0xC98B63, Shapes.oval(43, -80, 7, 8));
    b.fill(0xF3A712, Shapes.path("M33 -80 Q34 -92 43 -92 Q53 -91 54 -80 Z"));
    b.fill(0xE9F5F2, Shapes.path("M-92 7 Q0 13 90 7 Q0 2 -92 7 Z"));
  }

  static void rowingBoat(Brush b, int paint) {
    b.reflection(
        paint,
        Shapes.path("M-60 3 L56 3 L40 18 L-46 18 Z"),
        Shapes.path("M-14 16 L10 16 L6 44 L-8 44 Z"));
    b.line(0x2E86AB, 17, -6, -20, -2, -44);
    b.fill(0xE0A67E, Shapes.oval(0, -61, 8, 9));
    b.fill(0xF2DDA8, Shapes.path("M-14 -62 L14 -62 L8 -66 Q0 -76 -8 -66 Z"));
    b.line(0x2A6F9B, 6, -2, -44, 14, -32, 24, -34);
    b.line(0xC9A26B, 3, 14, -38, 60, 4);
    b.fill(
        Palette.shade(paint, 0.15),
        Palette.shade(paint, -0.25),
        Shapes.path("M-72 -28 Q0 -14 68 -30 Q58 0 40 4 L-46 4 Q-62 0 -72 -28 Z"));
    b.fill(
        Palette.shade(paint, 0.45), Shapes.path("M-72 -28 Q0 -14 68 -30 L67 -25 Q0 -9 -71 -23 Z"));
    b.fill(0xE9F5F2, Shapes.path("M-52 5 Q0 9 48 5 Q0 1 -52 5 Z"));
  }

  static void ripples(Brush b, int width, int top, int bottom, Random random) {
    for (int i = 0; i < 260; i++) {
      double t = Math.pow(random.nextDouble(), 1.6);
      double w = 5 + 60 * t * random.nextDouble();
      double x = random.nextInt(width);
      b.fill(
          i % 3 == 0 ? 0x2E7F98 : 0x9AD3D6,
          Shapes.oval(x, top + (bottom - top) * t, w, 0.5 + 1.4 * t));
    }
  }
}
