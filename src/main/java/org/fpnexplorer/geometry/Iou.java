package org.fpnexplorer.geometry;

/** Intersection over union, the Jaccard index of two boxes. */
public final class Iou {
  private Iou() {}

  /**
   * The shared area divided by the covered area, 0 to 1, in float as torchvision computes it: NaN
   * for two empty boxes, so that none suppresses the other whatever the threshold.
   */
  public static float of(Box a, Box b) {
    float width = Math.max(0, Math.min(a.x2(), b.x2()) - Math.max(a.x1(), b.x1()));
    float height = Math.max(0, Math.min(a.y2(), b.y2()) - Math.max(a.y1(), b.y1()));
    float shared = width * height;
    return shared / (a.area() + b.area() - shared);
  }
}
