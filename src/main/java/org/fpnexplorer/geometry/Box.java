package org.fpnexplorer.geometry;

/**
 * An axis-parallel box. Coordinates are continuous pixels: a box from 0 to 32 is 32 wide, without
 * the "+1" of older detectors. Which image's pixels is said where the box is handed out.
 *
 * @param x1 left
 * @param y1 top
 * @param x2 right
 * @param y2 bottom
 */
public record Box(float x1, float y1, float x2, float y2) {
  /** Right less left, in pixels. */
  public float width() {
    return x2 - x1;
  }

  /** Bottom less top, in pixels. */
  public float height() {
    return y2 - y1;
  }

  /** Width times height, in square pixels. */
  public float area() {
    return width() * height();
  }

  /**
   * The part inside an image of the given size in pixels; a box wholly outside shrinks to a border,
   * as in torchvision's clip_boxes_to_image.
   */
  public Box clip(float width, float height) {
    return new Box(clamp(x1, width), clamp(y1, height), clamp(x2, width), clamp(y2, height));
  }

  /** The same box where a pixel is sx wide and sy high: from network input to original image. */
  public Box scaled(float sx, float sy) {
    return new Box(x1 * sx, y1 * sy, x2 * sx, y2 * sy);
  }

  /** This box moved right by dx and down by dy pixels. */
  public Box moved(float dx, float dy) {
    return new Box(x1 + dx, y1 + dy, x2 + dx, y2 + dy);
  }

  private static float clamp(float value, float max) {
    return Math.min(Math.max(value, 0), max);
  }
}
