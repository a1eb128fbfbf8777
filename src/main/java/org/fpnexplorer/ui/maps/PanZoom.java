package org.fpnexplorer.ui.maps;

/**
 * How an enlarged picture lies in its viewport.
 *
 * @param scale 1 where the whole picture fits, more when enlarged
 * @param x left edge in the viewport, in points
 * @param y top edge in the viewport, in points
 */
record PanZoom(double scale, double x, double y) {
  /** The whole picture. */
  static final PanZoom FIT = new PanZoom(1, 0, 0);

  private static final double LARGEST = 64;

  /** Enlarged by a factor around a point of the viewport, which stays where it is. */
  PanZoom zoomed(double factor, double pointX, double pointY, double width, double height) {
    double next = Math.max(1, Math.min(LARGEST, scale * factor));
    double by = next / scale;
    return new PanZoom(next, pointX - (pointX - x) * by, pointY - (pointY - y) * by)
        .within(width, height);
  }

  /** Moved, but not out of the viewport. */
  PanZoom moved(double dx, double dy, double width, double height) {
    return new PanZoom(scale, x + dx, y + dy).within(width, height);
  }

  /** The nearest that leaves no part of the viewport empty. */
  PanZoom within(double width, double height) {
    return new PanZoom(
        scale,
        Math.min(0, Math.max(width - width * scale, x)),
        Math.min(0, Math.max(height - height * scale, y)));
  }
}
