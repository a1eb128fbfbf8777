package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.tensor.Shape;

/**
 * Nearest-neighbour enlargement to the size of the map that the result is added to: cell i becomes
 * input cell ⌊i · in / out⌋ along each axis. Where a size is a multiple, every cell becomes a
 * square of factor × factor cells. Where a stride-2 layer has rounded an odd size up, the last row
 * or column is cut off again; where it has rounded down, one of them is repeated once more.
 *
 * @param height of the result, in cells
 * @param width of the result, in cells
 */
public record UpsampleNearest(int factor, int height, int width) implements Op {
  /** Twice as large, or one less or more. */
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
    if (to >= (from + 1) * factor || to <= (from - 1) * factor) {
      throw new IllegalArgumentException(from + " cells times " + factor + " do not make " + to);
    }
  }

  /**
   * Exact unless a stride-2 layer has rounded the size down: there some cells read the one before,
   * which depends on the axis.
   */
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
