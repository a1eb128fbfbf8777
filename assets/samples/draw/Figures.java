/** People and animals, a person being 100 units tall. */
final class Figures {
  private Figures() {}

  static void person(Brush b, int shirt, int trousers) {
    int skin = shirt % 3 == 0 ? 0x8D5A3B : shirt % 3 == 1 ? 0xE8B48F : 0xC98B63;
    b.shadow(0, 0, 24, 5);
    b.line(Palette.shade(trousers, -0.2), 10, 3, -46, -11, -5);
    b.line(trousers, 10, -2, -46, 11, -5);
    b.fill(0x2B2833, Shapes.round(-15, -7, 13, 7, 5));
    b.fill(0x2B2833, Shapes.round(8, -7, 13, 7, 5));
    b.line(Palette.shade(shirt, -0.3), 7, 6, -72, 15, -54);
    b.fill(
        Palette.shade(shirt, 0.12),
        Palette.shade(shirt, -0.12),
        Shapes.round(-12, -79, 24, 38, 15));
    b.line(Palette.shade(shirt, -0.18), 7.5, -6, -71, -13, -52);
    b.fill(skin, Shapes.oval(-13.5, -48, 4, 4.5));
    b.fill(Palette.shade(skin, -0.15), Shapes.rect(-3, -84, 7, 8));
    b.fill(skin, Shapes.oval(1, -91, 8.5, 9.5));
    b.fill(
        0x3A2A2A, Shapes.path("M-9 -88 Q-11 -103 2 -103 Q11 -102 10 -94 Q1 -97 -3 -92 L-4 -86 Z"));
  }

  static void bicycle(Brush b, int shirt) {
    b.shadow(0, 0, 60, 5);
    for (int x : new int[] {-36, 38}) {
      b.ring(0x2B2A33, 4, x, -25, 23);
      b.ring(0xC9CBD3, 1.2, x, -25, 19);
      for (int i = 0; i < 4; i++) {
        double dx = 19 * Math.cos(i * Math.PI / 4);
        double dy = 19 * Math.sin(i * Math.PI / 4);
        b.line(0xAEB1BC, 0.7, x - dx, -25 - dy, x + dx, -25 + dy);
      }
    }
    b.line(0x33415C, 9, -12, -72, 10, -48, -4, -22);
    b.line(0xD64550, 3.4, -36, -25, -16, -58, 26, -58, 0, -22, -36, -25);
    b.line(0xD64550, 3.4, -16, -58, 0, -22);
    b.line(0xD64550, 3.4, 38, -25, 26, -58, 24, -68);
    b.line(0x2B2A33, 4, 20, -70, 32, -69);
    b.line(0x2B2A33, 6, -23, -64, -8, -64);
    b.line(0x46557A, 10, -12, -72, 14, -50, 4, -14);
    b.fill(0x2B2833, Shapes.round(-2, -16, 16, 7, 5));
    b.line(shirt, 19, -8, -82, 4, -106);
    b.line(Palette.shade(shirt, -0.2), 7, 5, -106, 12, -86, 25, -74);
    b.fill(0xE0A67E, Shapes.oval(13, -126, 8.5, 9.5));
    b.fill(0xF7EFE0, 0xF2C14E, Shapes.path("M2 -127 Q2 -140 14 -140 Q25 -139 25 -128 Z"));
  }

  static void dog(Brush b, int coat) {
    int dark = Palette.shade(coat, -0.22);
    b.shadow(0, 0, 52, 5);
    b.line(dark, 9, -26, -36, -30, -18, -25, -4);
    b.line(dark, 9, 27, -34, 25, -4);
    b.line(coat, 7, -36, -50, -50, -62, -52, -76);
    b.fill(
        Palette.shade(coat, 0.12),
        dark,
        Shapes.path(
            "M-40 -44 Q-40 -60 -20 -59 L16 -61 Q36 -62 40 -48 Q42 -28 24 -27"
                + " Q0 -25 -18 -30 Q-40 -28 -40 -44 Z"));
    b.line(coat, 10, -33, -40, -39, -20, -34, -5);
    b.line(coat, 10, 33, -38, 36, -5);
    b.fill(coat, Shapes.oval(-29, -42, 13, 15));
    b.fill(
        Palette.shade(coat, 0.1),
        coat,
        Shapes.path("M12 -56 Q24 -66 30 -74 L52 -66 Q48 -48 40 -36 Q30 -34 24 -40 Z"));
    b.fill(0xF7EFE0, Shapes.round(-40, -9, 15, 9, 7));
    b.fill(0xF7EFE0, Shapes.round(30, -9, 15, 9, 7));
    b.fill(
        Palette.shade(coat, 0.1),
        coat,
        Shapes.path("M22 -52 Q24 -72 36 -82 L56 -74 Q52 -52 40 -44 Z"));
    b.fill(
        Palette.shade(coat, 0.16),
        coat,
        Shapes.path(
            "M28 -84 Q32 -98 48 -97 Q62 -96 66 -84 L78 -80 Q84 -76 80 -70"
                + " Q70 -64 56 -67 Q34 -66 28 -84 Z"));
    b.fill(0xF7EFE0, Shapes.path("M62 -82 L78 -80 Q84 -76 80 -70 Q70 -65 60 -67 Q66 -74 62 -82 Z"));
    b.fill(
        Palette.shade(coat, -0.4),
        Shapes.path("M34 -94 Q22 -90 24 -68 Q34 -66 42 -80 Q46 -92 34 -94 Z"));
    b.fill(0x2B2225, Shapes.oval(79, -78, 4.5, 3.5));
    b.fill(0x2B2225, Shapes.oval(57, -84, 2.8, 3.2));
    b.fill(0xFFFFFF, Shapes.oval(58, -85, 0.9, 0.9));
    b.line(0xD64550, 6, 27, -62, 44, -52);
    b.fill(0xF2C14E, Shapes.oval(43, -47, 4, 4));
  }

  static void duck(Brush b) {
    b.fill(
        0xF7EFE0,
        Shapes.path(
            "M-40 -14 Q-20 -24 4 -20 Q18 -18 18 -36 Q20 -52 34 -50 Q46 -48 42 -34"
                + " Q38 -4 6 0 L-20 0 Q-34 -2 -40 -14 Z"));
    b.fill(0xF3A712, Shapes.poly(43, -42, 58, -36, 43, -34));
    b.fill(0x2B2225, Shapes.oval(35, -41, 3, 3));
  }

  static void gull(Brush b) {
    b.fill(
        0xFFFFFF,
        0xC3CCD3,
        Shapes.path(
            "M-60 -22 Q-30 -44 -6 -8 Q14 -46 62 -30 Q24 -30 8 4 Q18 8 26 6"
                + " Q14 16 -4 13 L-24 18 L-14 8 Q-22 -24 -60 -22 Z"));
    b.fill(0x4A5260, Shapes.path("M62 -30 Q48 -35 40 -35 L46 -31 Z"));
    b.fill(0x4A5260, Shapes.path("M-60 -22 Q-52 -29 -43 -31 L-46 -25 Z"));
    b.fill(0xFFFFFF, Shapes.oval(23, 4, 8, 7));
    b.fill(0xF3A712, Shapes.poly(29, 1, 41, 6, 29, 8));
    b.fill(0x2B2225, Shapes.oval(26, 2.5, 1.4, 1.4));
  }
}
