package org.fpnexplorer.scene;

/**
 * A figure at its place.
 *
 * @param figure what stands there
 * @param map from its units to pixels
 * @param order the larger, the nearer
 * @param party figures of one party come and go together, a bicycle with its rider
 * @param haze how far its colours fade, from 0 to 1
 */
record Placement(Figure figure, Map map, double order, int party, double haze) {
  /**
   * Scales, mirrors if sx is negative, and moves.
   *
   * @param sx pixels in a unit, to the right
   * @param sy pixels in a unit, downwards
   * @param dx where x = 0 goes
   * @param dy where y = 0 goes
   */
  record Map(double sx, double sy, double dx, double dy) {
    double x(double x) {
      return sx * x + dx;
    }

    double y(double y) {
      return sy * y + dy;
    }

    /** The same in a picture so many times as large. */
    Map scaled(double by) {
      return new Map(sx * by, sy * by, dx * by, dy * by);
    }
  }

  /** Its outline's extent, [left, top, right, bottom], in the pixels of its map. */
  double[] bounds() {
    double[] box = bounds(figure);
    double x1 = map.x(box[0]);
    double x2 = map.x(box[2]);
    return new double[] {Math.min(x1, x2), map.y(box[1]), Math.max(x1, x2), map.y(box[3])};
  }

  /** A figure's extent in its own units. */
  static double[] bounds(Figure figure) {
    double[] box = {1e9, 1e9, -1e9, -1e9};
    for (Contour contour : figure.contours()) {
      for (double[] p : contour.polygons()) {
        for (int i = 0; i < p.length; i += 2) {
          box[0] = Math.min(box[0], p[i]);
          box[1] = Math.min(box[1], p[i + 1]);
          box[2] = Math.max(box[2], p[i]);
          box[3] = Math.max(box[3], p[i + 1]);
        }
      }
    }
    return box;
  }

  /** Its own mask, whatever stands before it. */
  Mask mask(int height, int width) {
    Mask mask = new Mask(height, width);
    figure.contours().forEach(contour -> mask.add(contour, map));
    return mask;
  }
}
