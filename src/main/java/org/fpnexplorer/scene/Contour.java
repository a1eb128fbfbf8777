package org.fpnexplorer.scene;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A path's outline as closed polygons: the one outline from which sizes and masks are computed.
 *
 * @param polygons x and y in turn, each closed by its first point
 * @param evenOdd whether a hole is where two outlines lie inside each other
 */
record Contour(List<double[]> polygons, boolean evenOdd) {
  /** Straight pieces for each curve: within half a pixel for a circle of 300 pixels. */
  private static final int PIECES = 12;

  static Contour of(Path2D path) {
    List<double[]> polygons = new ArrayList<>();
    double[] points = new double[64];
    int used = 0;
    double[] c = new double[6];
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(c);
      if (used + 2 * PIECES > points.length) {
        points = Arrays.copyOf(points, 2 * points.length);
      }
      if (segment == PathIterator.SEG_MOVETO) {
        add(polygons, points, used);
        used = 0;
      }
      switch (segment) {
        case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> {
          points[used++] = c[0];
          points[used++] = c[1];
        }
        case PathIterator.SEG_QUADTO -> used = quad(points, used, c);
        case PathIterator.SEG_CUBICTO -> used = cubic(points, used, c);
        default -> {}
      }
    }
    add(polygons, points, used);
    return new Contour(polygons, path.getWindingRule() == PathIterator.WIND_EVEN_ODD);
  }

  private static void add(List<double[]> polygons, double[] points, int used) {
    if (used >= 6) {
      polygons.add(Arrays.copyOf(points, used));
    }
  }

  private static int quad(double[] to, int used, double[] c) {
    double x = to[used - 2];
    double y = to[used - 1];
    int next = used;
    for (int i = 1; i <= PIECES; i++) {
      double t = i / (double) PIECES;
      double s = 1 - t;
      to[next++] = s * s * x + 2 * s * t * c[0] + t * t * c[2];
      to[next++] = s * s * y + 2 * s * t * c[1] + t * t * c[3];
    }
    return next;
  }

  private static int cubic(double[] to, int used, double[] c) {
    double x = to[used - 2];
    double y = to[used - 1];
    int next = used;
    for (int i = 1; i <= PIECES; i++) {
      double t = i / (double) PIECES;
      double s = 1 - t;
      double b0 = s * s * s;
      double b1 = 3 * s * s * t;
      double b2 = 3 * s * t * t;
      double b3 = t * t * t;
      to[next++] = b0 * x + b1 * c[0] + b2 * c[2] + b3 * c[4];
      to[next++] = b0 * y + b1 * c[1] + b2 * c[3] + b3 * c[5];
    }
    return next;
  }

  /** Whether a point lies inside, for outlines without holes. */
  boolean contains(double x, double y) {
    boolean inside = false;
    for (double[] p : polygons) {
      double x0 = p[p.length - 2];
      double y0 = p[p.length - 1];
      for (int i = 0; i < p.length; i += 2) {
        double x1 = p[i];
        double y1 = p[i + 1];
        if (y0 <= y != y1 <= y && x < x0 + (y - y0) / (y1 - y0) * (x1 - x0)) {
          inside = !inside;
        }
        x0 = x1;
        y0 = y1;
      }
    }
    return inside;
  }
}
