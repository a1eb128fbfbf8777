package org.fpnexplorer.tensor;

/**
 * A picture without a toolkit.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb row by row, 0xAARRGGBB, alpha either 0 or 255 so that premultiplied and straight
 *     alpha are the same
 */
public record Pixels(int width, int height, int[] argb) {
  /**
   * @throws IllegalArgumentException if the number of pixels is not width times height
   */
  public Pixels {
    if ((long) width * height != argb.length) {
      throw new IllegalArgumentException(argb.length + " pixels for " + width + "x" + height);
    }
  }

  /** The pixel at column x and row y. */
  public int at(int x, int y) {
    return argb[y * width + x];
  }
}
