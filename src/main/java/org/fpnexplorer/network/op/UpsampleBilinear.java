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

  @Override
  public Interval reads(Interval output) {
    return reads(output, 1, factor);
  }

  /**
   * Cells at the border are taken to read one further out, as with padding; so are those that lie
   * on a cell of the input, since single precision may put them a little before it.
   */
  @Override
  public Interval reads(Interval output, int in, int out) {
    return new Interval(
        Math.floorDiv(doubled(output.first(), in, out) - 1, 2 * out),
        Math.floorDiv(doubled(output.last(), in, out), 2 * out) + 1);
  }

  /** Where a cell lies, s = (i + ½) · in / out − ½, times 2 · out. */
  private static int doubled(int cell, int in, int out) {
    return (2 * cell + 1) * in - out;
  }
}
