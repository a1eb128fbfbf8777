package org.fpnexplorer.network.op;

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
public record UpsampleNearest(int factor, int height, int width) implements Upsample {
  /** Twice as large, or one less or more. */
  public static UpsampleNearest toSizeOf(Shape finer) {
    return new UpsampleNearest(2, finer.height(), finer.width());
  }

  @Override
  public Interval reads(Interval output) {
    return reads(output, 1, factor);
  }

  /** Where a stride-2 layer has rounded the size down, some cells read the one before. */
  @Override
  public Interval reads(Interval output, int in, int out) {
    return new Interval(
        Math.floorDiv(output.first() * in, out), Math.floorDiv(output.last() * in, out));
  }
}
