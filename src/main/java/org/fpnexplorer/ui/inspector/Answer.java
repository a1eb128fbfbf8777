package org.fpnexplorer.ui.inspector;

import org.fpnexplorer.explain.Explanation;

/**
 * What there is to show of a value.
 *
 * @param explanation where it comes from
 * @param tensorSays what PyTorch computed
 * @param isStrongest whether no other channel of its cell has a larger absolute value
 */
record Answer(Explanation explanation, double tensorSays, boolean isStrongest) {
  /** What is left of rounding, in proportion to the value. */
  private static final double RELATIVE = 1e-4;

  /** Whether the formula gives what PyTorch computed; NaN and infinity agree with themselves. */
  boolean agrees() {
    double value = explanation.value();
    return Float.compare((float) value, (float) tensorSays) == 0
        || Double.isFinite(tensorSays)
            && Math.abs(value - tensorSays) <= RELATIVE * Math.abs(tensorSays);
  }
}
