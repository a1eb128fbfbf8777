package org.fpnexplorer.explain;

/**
 * Why a cell has its value. Everything is computed once more in double precision, from the numbers
 * that PyTorch had: its inputs' tensors and the parameters.
 */
public sealed interface Explanation
    permits Arithmetic, Copied, Largest, Reading, Total, WeightedSum {
  /** What is explained. */
  Cell cell();

  /** What the formula gives; the tensor's value, but for its rounding. */
  double value();

  /**
   * The sum of what is added and subtracted on the way, without signs. Rounding to single precision
   * is in proportion to it: where summands cancel, it is much larger than the value.
   */
  double magnitude();

  /** The right side of the formula, in names. */
  Line formula();

  /** The same in numbers. */
  Line numbers();
}
