package org.fpnexplorer.scene;

import java.awt.geom.Path2D;
import java.util.StringTokenizer;

/**
 * The shapes everything is made of, as paths. Java's own ellipses and strokes are left alone: their
 * outlines are not promised to be the same in every release, and labels follow from outlines.
 */
final class Outline {
  /** How far a cubic's handle reaches to draw a quarter of a circle: 4/3 (sqrt 2 - 1). */
  private static final double QUARTER = 0.5522847498307936;

  private Outline() {}

  static Path2D rect(double x, double y, double w, double h) {
    return poly(x, y, x + w, y, x + w, y + h, x, y + h);
  }

  static Path2D poly(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  static Path2D oval(double cx, double cy, double rx, double ry) {
    return round(cx - rx, cy - ry, 2 * rx, 2 * ry, 2 * rx, 2 * ry);
  }

  /** A rectangle whose corners are quarters of a circle of the given diameter. */
  static Path2D round(double x, double y, double w, double h, double arc) {
    return round(x, y, w, h, Math.min(arc, w), Math.min(arc, h));
  }

  private static Path2D round(double x, double y, double w, double h, double aw, double ah) {
    double rx = aw / 2;
    double ry = ah / 2;
    double kx = rx * (1 - QUARTER);
    double ky = ry * (1 - QUARTER);
    double r = x + w;
    double b = y + h;
    Path2D path = new Path2D.Double();
    path.moveTo(x + rx, y);
    path.lineTo(r - rx, y);
    path.curveTo(r - kx, y, r, y + ky, r, y + ry);
    path.lineTo(r, b - ry);
    path.curveTo(r, b - ky, r - kx, b, r - rx, b);
    path.lineTo(x + rx, b);
    path.curveTo(x + kx, b, x, b - ky, x, b - ry);
    path.lineTo(x, y + ry);
    path.curveTo(x, y + ky, x + kx, y, x + rx, y);
    path.closePath();
    return path;
  }

  static Path2D ring(double cx, double cy, double r, double width) {
    Path2D path = oval(cx, cy, r + width / 2, r + width / 2);
    path.append(oval(cx, cy, r - width / 2, r - width / 2), false);
    path.setWindingRule(Path2D.WIND_EVEN_ODD);
    return path;
  }

  /** A thick line with round ends and joints. */
  static Path2D line(double width, double... xy) {
    Path2D path = new Path2D.Double();
    for (int i = 2; i < xy.length; i += 2) {
      capsule(path, width / 2, xy[i - 2], xy[i - 1], xy[i], xy[i + 1]);
    }
    return path;
  }

  private static void capsule(Path2D path, double r, double x1, double y1, double x2, double y2) {
    double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    double ux = length == 0 ? r : (x2 - x1) / length * r;
    double uy = length == 0 ? 0 : (y2 - y1) / length * r;
    path.moveTo(x1 + uy, y1 - ux);
    path.lineTo(x2 + uy, y2 - ux);
    quarter(path, x2, y2, uy, -ux, ux, uy);
    quarter(path, x2, y2, ux, uy, -uy, ux);
    path.lineTo(x1 - uy, y1 + ux);
    quarter(path, x1, y1, -uy, ux, -ux, -uy);
    quarter(path, x1, y1, -ux, -uy, uy, -ux);
    path.closePath();
  }

  private static void quarter(
      Path2D path, double cx, double cy, double ax, double ay, double bx, double by) {
    path.curveTo(
        cx + ax + QUARTER * bx,
        cy + ay + QUARTER * by,
        cx + bx + QUARTER * ax,
        cy + by + QUARTER * ay,
        cx + bx,
        cy + by);
  }

  /** A soft lump, like foliage or a stone: an oval whose radius wavers. */
  static Path2D blob(Dice dice, double cx, double cy, double rx, double ry, int bumps) {
    double turn = dice.between(0, 6.3);
    double[] x = new double[bumps];
    double[] y = new double[bumps];
    for (int i = 0; i < bumps; i++) {
      double a = turn + 2 * Math.PI * i / bumps;
      double r = dice.between(0.86, 1.14);
      x[i] = cx + rx * r * StrictMath.cos(a);
      y[i] = cy + ry * r * StrictMath.sin(a);
    }
    Path2D path = new Path2D.Double();
    path.moveTo((x[bumps - 1] + x[0]) / 2, (y[bumps - 1] + y[0]) / 2);
    for (int i = 0; i < bumps; i++) {
      int next = (i + 1) % bumps;
      path.quadTo(x[i], y[i], (x[i] + x[next]) / 2, (y[i] + y[next]) / 2);
    }
    path.closePath();
    return path;
  }

  /**
   * SVG's M, L, Q and Z, with a space between all numbers.
   *
   * @param values stand, in turn, where the text has a question mark
   */
  static Path2D path(String data, double... values) {
    Path2D path = new Path2D.Double();
    StringTokenizer words = new StringTokenizer(data, " MLQZ", true);
    double[] n = new double[4];
    int have = 0;
    int used = 0;
    char command = ' ';
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      switch (word.charAt(0)) {
        case ' ' -> {}
        case 'M', 'L', 'Q' -> command = word.charAt(0);
        case 'Z' -> path.closePath();
        default -> {
          n[have++] = word.equals("?") ? values[used++] : Double.parseDouble(word);
          if (have == (command == 'Q' ? 4 : 2)) {
            have = 0;
            switch (command) {
              case 'M' -> path.moveTo(n[0], n[1]);
              case 'L' -> path.lineTo(n[0], n[1]);
              default -> path.quadTo(n[0], n[1], n[2], n[3]);
            }
          }
        }
      }
    }
    return path;
  }
}
