package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/**
 * Enlargement to the size of the map that the result is added to. Its kinds differ in how they fill
 * the cells in between.
 */
public sealed interface Upsample extends Op permits UpsampleBilinear, UpsampleNearest {
  /** Times which the map grows along each axis, but for a cell that rounding took or gave. */
  int factor();

  /** Of the result, in cells. */
  int height();

  /** Of the result, in cells. */
  int width();

  /**
   * @throws IllegalArgumentException if that is not about the factor times as large
   */
  @Override
  default Shape outputShape(List<Shape> inputs) {
    Shape input = inputs.get(0);
    requireFit(input.height(), height());
    requireFit(input.width(), width());
    return Shape.of(1, input.channels(), height(), width());
  }

  private void requireFit(int from, int to) {
    if (to >= (from + 1) * factor() || to <= (from - 1) * factor()) {
      throw new IllegalArgumentException(from + " cells times " + factor() + " do not make " + to);
    }
  }

  @Override
  default int outputStride(int inputStride) {
    return inputStride / factor();
  }
}
