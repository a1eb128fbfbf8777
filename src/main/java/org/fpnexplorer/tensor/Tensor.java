package org.fpnexplorer.tensor;

/**
 * A computed tensor outside the engine: its shape and its values in row-major order.
 *
 * @param shape axis lengths, N, C, H, W for feature maps
 * @param data the values; shared, not copied, and not to be written to
 */
public record Tensor(Shape shape, float[] data) {
  /**
   * @throws IllegalArgumentException if the number of values is not the shape's
   */
  public Tensor {
    if (shape.size() != data.length) {
      throw new IllegalArgumentException(data.length + " values for a tensor of shape " + shape);
    }
  }

  /** The value of channel c at row y and column x of a 1, C, H, W tensor. */
  public float at(int c, int y, int x) {
    return data[(c * shape.height() + y) * shape.width() + x];
  }

  /** Whether some values are no numbers. */
  public boolean hasNaN() {
    for (float value : data) {
      if (Float.isNaN(value)) {
        return true;
      }
    }
    return false;
  }
}
