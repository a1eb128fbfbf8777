package org.fpnexplorer.explain;

import java.util.Optional;

/**
 * One summand of a weighted sum.
 *
 * @param source where the value comes from; empty for the zeros of the padding
 * @param weight what it is multiplied by
 */
public record Term(Optional<Cell> source, double value, double weight) {
  /** Value times weight. */
  public double product() {
    return value * weight;
  }
}
