package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.tensor.Shape;

/**
 * Nearest-neighbour enlargement: every cell becomes a square of factor × factor cells. Where a
 * stride-2 layer has rounded an odd size up, the last row or column is cut off again, so that the
 * result fits the map it is added to.
 *
 * @param height of the result, in cells
 * @param width of the result, in cells
 */
public record UpsampleNearest(int factor, int height, int width) implements Op {
  /** Twice as large, or one less. */
  public static UpsampleNearest toSizeOf(Shape finer) {
    return new UpsampleNearest(2, finer.height(), finer.width());
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape input = inputs.get(0);
    requireFit(input.height(), height);
    requireFit(input.width(), width);
    return Shape.of(1, input.channels(), height, width);
  }

  private void requireFit(int from, int to) {
    if (to > from * factor || to <= (from - 1) * factor) {
      throw new IllegalArgumentException(from + " cells times " + factor + " do not make " + to);
    }
  }

  @Override
  public Interval reads(Interval output) {
    return new Interval(
        Math.floorDiv(output.first(), factor), Math.floorDiv(output.last(), factor));
  }

  @Override
  public int outputStride(int inputStride) {
    return inputStride / factor;
  }
}
