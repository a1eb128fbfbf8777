import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Scanner;

/** Short names for the shapes everything is made of. */
final class Shapes {
  private Shapes() {}

  static Shape rect(double x, double y, double w, double h) {
    return new Rectangle2D.Double(x, y, w, h);
  }

  static Shape round(double x, double y, double w, double h, double arc) {
    return new RoundRectangle2D.Double(x, y, w, h, arc, arc);
  }

  static Shape oval(double cx, double cy, double rx, double ry) {
    return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
  }

  static Shape poly(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  /** Waves from the left edge to the right, filled down to the bottom. */
  static Shape hills(
      int width, double bottom, double y, double height, double waves, double phase) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, bottom);
    for (int x = 0; x <= width; x += 4) {
      double a = waves * 2 * Math.PI * x / width + phase;
      path.lineTo(
          x, y + height * (0.6 * Math.sin(a) + 0.3 * Math.sin(2.3 * a) + 0.1 * Math.sin(5.1 * a)));
    }
    path.lineTo(width, bottom);
    return path;
  }

  /** SVG's M, L, Q and Z, with spaces between all numbers. */
  static Shape path(String data) {
    Path2D path = new Path2D.Double();
    try (Scanner in = new Scanner(data.replaceAll("([MLQZ])", " $1 ")).useLocale(Locale.ROOT)) {
      while (in.hasNext()) {
        switch (in.next()) {
          case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
          case "L" -> path.lineTo(in.nextDouble(), in.nextDouble());
          case "Q" ->
              path.quadTo(in.nextDouble(), in.nextDouble(), in.nextDouble(), in.nextDouble());
          default -> path.closePath();
        }
      }
    }
    return path;
  }
}
