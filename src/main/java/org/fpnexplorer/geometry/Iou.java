package org.fpnexplorer.geometry;

/** Intersection over union, the Jaccard index of two boxes. */
public final class Iou {
  private Iou() {}

  /**
   * The shared area divided by the covered area, 0 to 1, in float as torchvision computes it. Boxes
   * that share no area have 0, two empty boxes on the same spot too (torchvision: NaN).
   */
  public static float of(Box a, Box b) {
    float width = Math.min(a.x2(), b.x2()) - Math.max(a.x1(), b.x1());
    float height = Math.min(a.y2(), b.y2()) - Math.max(a.y1(), b.y1());
    if (width > 0 && height > 0) {
      float shared = width * height;
      return shared / (a.area() + b.area() - shared);
    }
    return 0;
  }
}
