package org.fpnexplorer.network.op;

import org.fpnexplorer.network.Interval;

/**
 * Bilinear enlargement, as torch.nn.functional.interpolate without align_corners: along each axis
 * the middle of cell i lies at s = (i + ½) · in / out − ½ of the input, not below 0, and the cell
 * becomes (1 − t) · x[⌊s⌋] + t · x[⌊s⌋ + 1] with t = s − ⌊s⌋; behind the last cell there is the
 * last cell again.
 *
 * @param height of the result, in cells
 * @param width of the result, in cells
 */
public record UpsampleBilinear(int factor, int height, int width) implements Upsample {
  /** To the size that another enlargement makes. */
  public static UpsampleBilinear like(Upsample other) {
    return new UpsampleBilinear(other.factor(), other.height(), other.width());
  }

  /**
   * Exact where the size is a multiple; cells at the border are taken to read one further out, as
   * with padding.
   */
  @Override
  public Interval reads(Interval output) {
    return new Interval(below(output.first()), below(output.last()) + 1);
  }

  /** ⌊(i + ½) / factor − ½⌋. */
  private int below(int cell) {
    return Math.floorDiv(2 * cell + 1 - factor, 2 * factor);
  }
}
