import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;

/** What flies without wings. */
final class Balloons {
  private Balloons() {}

  /** A hot-air balloon around the middle of its envelope, 240 units wide. */
  static void balloon(Brush b, int paint, int second) {
    Area envelope =
        new Area(
            Shapes.path(
                "M-34 148 Q-120 62 -120 -14 Q-118 -126 0 -128 Q118 -126 120 -14"
                    + " Q120 62 34 148 Z"));
    for (int side = -1; side <= 1; side += 2) {
      b.line(0x5B4A45, 1.6, side * 30, 148, side * 17, 196);
    }
    b.fill(Palette.shade(paint, -0.35), Shapes.path("M-34 148 L34 148 L22 164 L-22 164 Z"));
    b.fill(0xFFD27A, 0xFF9A4A, Shapes.path("M-5 178 Q-8 168 0 156 Q8 168 5 178 Z"));
    b.fill(0xB9834F, 0x7E5636, Shapes.round(-20, 196, 40, 30, 8));
    b.fill(0x5F3F2A, Shapes.round(-22, 194, 44, 6, 4));
    for (int x : new int[] {-8, 8}) {
      b.fill(x < 0 ? 0x2E86AB : 0xD64550, Shapes.round(x - 6, 184, 12, 12, 6));
      b.fill(0xE0A67E, Shapes.oval(x, 180, 5, 5.5));
      b.fill(
          0x3A2A2A,
          Shapes.path(
              "M%d 180 Q%d 171 %d 172 Q%d 172 %d 180 Q%d 175 %d 180 Z"
                  .formatted(x - 6, x - 5, x, x + 6, x + 5, x + 2, x - 6)));
    }
    b.fill(paint, envelope);
    // Gores are meridians of a sphere: their half widths are sines of even angles.
    for (int i = 11; i >= 1; i -= 2) {
      double outer = Math.sin(i * Math.PI / 24 + Math.PI / 48);
      double inner = Math.sin((i - 1) * Math.PI / 24 + Math.PI / 48);
      Area gore = new Area(stretched(envelope, outer));
      gore.subtract(new Area(stretched(envelope, inner)));
      b.fill(second, gore);
    }
    Area band = new Area(envelope);
    band.intersect(new Area(Shapes.path("M-130 18 Q0 62 130 18 L130 46 Q0 92 -130 46 Z")));
    b.fill(Palette.shade(paint, -0.25), band);
    b.shine(envelope, -45, -60, 250);
  }

  static Shape stretched(Shape shape, double x) {
    return AffineTransform.getScaleInstance(x, 1).createTransformedShape(shape);
  }

  static void toyBalloon(Brush b, int paint, int height) {
    double x = (height - 155) * 1.1;
    b.line(0x7A6A60, 1, 0, 0, x, -height + 30);
    b.fill(
        Palette.shade(paint, 0.2),
        Palette.shade(paint, -0.15),
        Shapes.path(
            "M%s %s Q%s %s %s %s Q%s %s %s %s Z"
                .formatted(
                    x,
                    -height + 32,
                    x - 42,
                    -height - 34,
                    x,
                    -height - 32,
                    x + 42,
                    -height - 34,
                    x,
                    -height + 32)));
    b.fill(Palette.shade(paint, 0.6), Shapes.oval(x - 8, -height - 14, 4, 7));
  }
}
