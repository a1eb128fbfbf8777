import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Random;

/** What grows and what is built. */
final class Scenery {
  private Scenery() {}

  static void tree(Brush b, int leaf, int seed) {
    Random random = new Random(seed);
    b.shadow(6, 0, 52, 9);
    b.fill(0x7A5540, 0x4F372D, Shapes.path("M-8 0 Q-4 -50 -6 -90 L7 -90 Q5 -45 11 0 Z"));
    b.line(0x5F4334, 5, 0, -70, 26, -110);
    b.line(0x5F4334, 5, 0, -62, -24, -105);
    for (int layer = 0; layer < 4; layer++) {
      int count = 12 + 5 * layer;
      double spread = 48 - 7 * layer;
      for (int i = 0; i < count; i++) {
        double a = i * 2.4 + random.nextDouble();
        double r = spread * Math.sqrt((i + 0.5) / count);
        double size = 27 - 6 * layer + random.nextInt(6);
        b.fill(
            Palette.shade(leaf, -0.28 + 0.15 * layer + 0.04 * random.nextDouble()),
            Shapes.oval(
                r * Math.cos(a) * 1.1 - 5 * layer,
                -132 + r * Math.sin(a) - 9 * layer,
                size,
                size * 0.88));
      }
    }
  }

  static void pine(Brush b, int leaf) {
    b.fill(0x2A2230, Shapes.rect(-5, -25, 10, 25));
    for (int i = 0; i < 4; i++) {
      double y = -18 - i * 38;
      double w = 58 - i * 11;
      b.fill(
          Palette.shade(leaf, 0.07),
          Palette.shade(leaf, -0.25),
          Shapes.path(
              "M0 %s Q%s %s %s %s Q0 %s %s %s Q%s %s 0 %s Z"
                  .formatted(
                      y - 72, w * 0.3, y - 22, w, y, y + 12, -w, y, -w * 0.3, y - 22, y - 72)));
    }
  }

  /** Blades of grass and flowers everywhere but on the way; nearer ones are larger. */
  static void meadow(Brush b, Shape way, Random random) {
    for (int i = 0; i < 700; i++) {
      double y = 462 + 306 * Math.sqrt(i / 700.0);
      double s = (y - 400) / 120;
      double x = random.nextInt(1024);
      if (way.intersects(x - 8, y - 6, 16, 14)) {
        continue;
      }
      b.line(i % 2 == 0 ? 0x3F8142 : 0x9CCB7A, 0.5 * s, x, y + 3 * s, x + 1.2 * s, y - 2 * s);
      if (i % 5 == 0) {
        b.fill(
            i % 3 == 0 ? 0xFFF4D6 : i % 3 == 1 ? 0xF3A712 : 0xF28FA0,
            Shapes.oval(x + 1.2 * s, y - 2 * s, s * 1.6, s * 1.4));
      }
    }
  }

  static void cloud(Brush b) {
    Area puffs = new Area(Shapes.round(-90, -22, 180, 26, 26));
    double[][] balls = {{-50, -22, 26}, {-14, -40, 36}, {28, -34, 30}, {58, -20, 20}};
    for (double[] ball : balls) {
      puffs.add(new Area(Shapes.oval(ball[0], ball[1], ball[2], ball[2])));
    }
    puffs.intersect(new Area(Shapes.rect(-100, -100, 200, 104)));
    b.fill(0xFFFFFF, 0xE3E9EE, puffs);
  }

  static void house(Brush b, int width, int floors, int wall, int roof, Random random) {
    int h = 56 * floors + 66;
    double left = -width / 2.0;
    b.fill(
        Palette.shade(roof, 0.15),
        Palette.shade(roof, -0.1),
        Shapes.poly(left - 3, -h, left + 14, -h - 40, -left - 14, -h - 40, -left + 3, -h));
    b.fill(Palette.shade(roof, -0.3), Shapes.rect(left + 22, -h - 60, 14, 30));
    b.fill(wall, Shapes.rect(-10, -h - 34, 20, 30));
    b.fill(Palette.shade(roof, -0.25), Shapes.poly(-15, -h - 32, 0, -h - 46, 15, -h - 32));
    b.fill(0x4A6274, 0x9CC3CF, Shapes.rect(-6, -h - 27, 12, 20));
    b.fill(Palette.shade(wall, 0.1), Palette.shade(wall, -0.14), Shapes.rect(left, -h, width, h));
    b.fill(Palette.shade(wall, -0.22), Shapes.rect(-left - 9, -h, 9, h));
    b.fill(Palette.shade(wall, 0.35), Shapes.rect(left - 3, -h - 4, width + 6, 7));
    int columns = Math.max(2, width / 36);
    double pitch = (width - 14.0) / columns;
    for (int floor = 0; floor < floors; floor++) {
      for (int i = 0; i < columns; i++) {
        Brush w = b.at(left + 5 + pitch * (i + 0.5), -h + 20 + floor * 56, 1);
        w.fill(Palette.shade(wall, 0.4), Shapes.round(-12, -3, 24, 40, 4));
        w.fill(0x3F5A6E, random.nextInt(4) == 0 ? 0xFFDF9E : 0x8FBBC9, Shapes.rect(-9, 0, 18, 34));
        w.fill(Palette.shade(wall, 0.4), Shapes.rect(-1, 0, 2, 34));
        w.fill(Palette.shade(wall, 0.4), Shapes.rect(-9, 13, 18, 2));
        w.fill(Palette.shade(wall, -0.3), Shapes.rect(-14, 36, 28, 3));
        if (random.nextInt(3) == 0) {
          w.fill(0x4C8C4A, 0x3A6E3D, Shapes.round(-13, 28, 26, 9, 8));
          w.fill(0xE4572E, Shapes.oval(-6, 29, 2.5, 2.5));
          w.fill(0xF28FA0, Shapes.oval(3, 28, 2.5, 2.5));
        }
      }
    }
    b.fill(Palette.shade(roof, -0.2), Shapes.rect(left, -58, width, 58));
    b.fill(0xFFE9B8, 0xD9A866, Shapes.rect(left + 8, -46, width - 46, 40));
    b.fill(Palette.shade(roof, 0.3), Shapes.rect(-left - 30, -48, 20, 48));
    b.fill(0x8FBBC9, Shapes.rect(-left - 26, -44, 12, 20));
    int awning = Palette.SHIRTS[Math.floorMod(roof + width, 5)];
    double stripe = (width - 40) / 6.0;
    for (int i = 0; i < 6; i++) {
      int colour = i % 2 == 0 ? awning : 0xF7EFE0;
      b.fill(
          Palette.shade(colour, 0.1),
          Palette.shade(colour, -0.1),
          Shapes.poly(
              left + 8 + i * stripe,
              -58,
              left + 8 + (i + 1) * stripe,
              -58,
              left + 4 + (i + 1) * stripe,
              -36,
              left + 4 + i * stripe,
              -36));
    }
  }

  static void lamp(Brush b) {
    b.shadow(0, 0, 14, 3);
    b.fill(0x3B4252, Shapes.round(-2, -130, 4, 130, 2));
    b.fill(0x3B4252, Shapes.round(-6, -8, 12, 8, 4));
    b.fill(0xFFF0C4, 0xF2C879, Shapes.poly(-7, -148, 7, -148, 4, -130, -4, -130));
    b.fill(0x3B4252, Shapes.poly(-9, -148, 0, -158, 9, -148));
  }

  static void roadLamp(Brush b) {
    b.fill(0x14162E, Shapes.rect(-2, -150, 4, 150));
    b.fill(0x14162E, Shapes.round(-2, -152, 44, 4, 3));
    b.glow(0xFFD58A, 190, 38, -146, 42);
    b.fill(0xFFF1C9, Shapes.round(27, -149, 18, 5, 4));
  }

  static void lighthouse(Brush b) {
    b.fill(0x7F7B74, 0x57544F, Shapes.path("M-70 8 Q-50 -22 -20 -24 L26 -22 Q60 -14 78 8 Z"));
    for (int i = 0; i < 5; i++) {
      double top = 13 + i * 2;
      b.fill(
          i % 2 == 0 ? 0xD64550 : 0xF7EFE0,
          Shapes.poly(
              -top,
              -124 + i * 21,
              top,
              -124 + i * 21,
              top + 2,
              -103 + i * 21,
              -top - 2,
              -103 + i * 21));
    }
    b.fill(0x3B4252, Shapes.rect(-18, -128, 36, 5));
    b.fill(0xFFE9A8, Shapes.rect(-8, -146, 16, 18));
    b.fill(0xB03A45, Shapes.poly(-13, -146, 0, -162, 13, -146));
    b.glow(0xFFF0B8, 150, 0, -137, 46);
  }

  static void bench(Brush b) {
    b.shadow(0, 0, 75, 6);
    for (int y : new int[] {-58, -46, -28}) {
      b.fill(0xB9834F, 0x8A5D3A, Shapes.round(-70, y, 140, 9, 4));
    }
    b.fill(0x3B4252, Shapes.rect(-58, -60, 5, 60));
    b.fill(0x3B4252, Shapes.rect(53, -60, 5, 60));
  }
}
