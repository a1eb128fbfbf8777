import java.util.Random;

/** What drives. */
final class Vehicles {
  private Vehicles() {}

  static void wheel(Brush b, double x, double r) {
    b.fill(0x23222B, Shapes.oval(x, -r, r, r));
    b.fill(0xDCDDE2, 0x9A9CA8, Shapes.oval(x, -r, r * 0.56, r * 0.56));
    b.fill(0x5B5D6B, Shapes.oval(x, -r, r * 0.2, r * 0.2));
  }

  static void car(Brush b, int paint) {
    b.shadow(0, -2, 120, 9);
    b.fill(
        Palette.shade(paint, 0.22),
        Palette.shade(paint, -0.22),
        Shapes.path(
            "M-109 -18 L-109 -40 Q-106 -54 -84 -57 L-76 -58"
                + " Q-58 -90 -36 -91 L18 -91 Q40 -90 68 -58 L92 -53 Q109 -48 110 -32 L109 -16 Z"));
    b.fill(0x2E4658, 0x8DB9C7, Shapes.path("M-65 -58 Q-50 -82 -36 -83 L-13 -83 L-13 -58 Z"));
    b.fill(0x2E4658, 0x8DB9C7, Shapes.path("M-6 -58 L-6 -83 L16 -83 Q32 -82 54 -58 Z"));
    b.fill(0xD3E9EC, Shapes.poly(8, -83, 15, -83, -1, -58, -6, -58, -6, -62));
    b.fill(Palette.shade(paint, 0.45), Shapes.round(-100, -51, 188, 3, 3));
    b.fill(Palette.shade(paint, -0.45), Shapes.round(-108, -22, 217, 8, 6));
    b.fill(Palette.shade(paint, -0.3), Shapes.rect(-10, -55, 1.5, 33));
    b.fill(Palette.shade(paint, -0.35), Shapes.round(-28, -46, 12, 3, 2));
    b.fill(0xFFF1C2, Shapes.oval(101, -41, 7, 6));
    b.fill(0xC2313F, Shapes.round(-110, -46, 8, 12, 4));
    for (int x : new int[] {-66, 68}) {
      b.fill(0x35323D, Shapes.oval(x, -20, 25, 25));
      wheel(b, x, 20);
    }
  }

  /** A car seen from behind, or from the front with its lights on. */
  static void carEnd(Brush b, int paint, boolean front) {
    b.shadow(0, -1, 118, 16);
    b.fill(0x17161F, Shapes.rect(-70, -16, 140, 11));
    b.fill(0x17161F, Shapes.round(-86, -30, 32, 32, 9));
    b.fill(0x17161F, Shapes.round(54, -30, 32, 32, 9));
    b.fill(
        Palette.shade(paint, 0.2),
        Palette.shade(paint, -0.1),
        Shapes.path("M-74 -88 Q-62 -142 -44 -146 L44 -146 Q62 -142 74 -88 Z"));
    b.fill(
        0x2B3A55, 0x9C8FA0, Shapes.path("M-62 -92 Q-52 -134 -40 -137 L40 -137 Q52 -134 62 -92 Z"));
    b.fill(0x1D2438, Shapes.round(-42, -116, 26, 28, 12));
    b.fill(0x1D2438, Shapes.round(16, -116, 26, 28, 12));
    b.fill(
        Palette.shade(paint, 0.18),
        Palette.shade(paint, -0.3),
        Shapes.round(-94, -94, 188, 78, 34));
    b.fill(Palette.shade(paint, 0.4), Shapes.round(-76, -90, 152, 3, 3));
    b.fill(0x2A2833, Shapes.round(-92, -27, 184, 14, 10));
    b.fill(0xF4EFE4, Shapes.round(-24, -54, 48, 15, 4));
    b.fill(0x55586B, Shapes.rect(-18, -49, 36, 5));
    int light = front ? 0xFFF6D8 : 0xFF3B3B;
    for (int side = -1; side <= 1; side += 2) {
      b.fill(light, Shapes.round(side * 70 - 17, -76, 34, 17, 12));
      b.fill(front ? 0xFFFFFF : 0xFFA79A, Shapes.round(side * 70 - 9, -72, 18, 6, 6));
      b.glow(light, front ? 200 : 110, side * 70, -68, front ? 78 : 46);
    }
  }

  static void bus(Brush b, int paint) {
    b.shadow(0, -2, 232, 11);
    b.fill(
        Palette.shade(paint, 0.18),
        Palette.shade(paint, -0.2),
        Shapes.round(-215, -164, 430, 146, 34));
    b.fill(0xF7EFE0, Shapes.round(-206, -168, 412, 16, 14));
    b.fill(0xF7EFE0, 0xDCCFBA, Shapes.rect(-215, -72, 430, 13));
    b.fill(Palette.shade(paint, -0.45), Shapes.round(-212, -28, 424, 12, 8));
    Random random = new Random(2);
    for (int i = 0; i < 7; i++) {
      double x = -202 + i * 51;
      boolean door = i == 2;
      b.fill(0x26323F, Shapes.round(x - 2, -144, 47, door ? 122 : 64, 10));
      b.fill(0x35566B, 0xA5CDD5, Shapes.round(x, -142, 43, door ? 118 : 60, 8));
      if (door) {
        b.fill(0x26323F, Shapes.rect(x + 20, -142, 3, 118));
      } else if (random.nextInt(4) > 0) {
        b.fill(Palette.SHIRTS[i % 6], Shapes.round(x + 8, -104, 26, 22, 14));
        b.fill(0xC98B63, Shapes.oval(x + 21, -112, 8.5, 9.5));
        b.fill(
            0x3A2A2A,
            Shapes.path(
                "M%s -113 q"
                    .formatted(x + 12)
                    .replace(
                        "q",
                        "Q%s -126 %s -123 Q%s -122 %s -113 Q%s -119 %s -113 Z"
                            .formatted(x + 12, x + 22, x + 31, x + 30, x + 22, x + 12))));
      }
      b.fill(0xDDF0F0, Shapes.poly(x + 30, -142, x + 38, -142, x + 22, -82, x + 14, -82));
    }
    b.fill(0x26323F, Shapes.path("M160 -146 L196 -146 Q215 -146 215 -128 L215 -76 L160 -76 Z"));
    b.fill(
        0x35566B,
        0xC5E4E6,
        Shapes.path("M164 -142 L194 -142 Q211 -142 211 -126 L211 -80 L164 -80 Z"));
    b.fill(0xFFF1C2, Shapes.oval(205, -46, 9, 8));
    b.fill(0xF2A93B, Shapes.round(-212, -52, 8, 20, 4));
    for (int x : new int[] {-132, 128}) {
      b.fill(0x35323D, Shapes.oval(x, -26, 34, 34));
      wheel(b, x, 27);
    }
  }
}
