package org.fpnexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve of thousands of values, reduced to what a chart of some width can show.
 *
 * @param index of the last value that is in it
 * @param least of its values
 * @param most of its values
 * @param smooth running mean behind its last value
 */
record Decimated(int index, float least, float most, float smooth) {
  /** Of the newest value in the running mean. */
  private static final double NEWEST = 0.1;

  /**
   * Reduces a curve. The running mean forgets exponentially, and the first values do not pull it to
   * 0: it is divided by the sum of its weights, as Adam's moments are.
   *
   * @param most so many pieces at most
   */
  static List<Decimated> of(float[] values, int most) {
    List<Decimated> pieces = new ArrayList<>();
    int length = Math.max(1, (values.length + most - 1) / Math.max(1, most));
    double sum = 0;
    double weights = 0;
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      sum += NEWEST * (values[i] - sum);
      weights += NEWEST * (1 - weights);
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
      if ((i + 1) % length == 0 || i == values.length - 1) {
        pieces.add(new Decimated(i, low, high, (float) (sum / weights)));
        low = Float.POSITIVE_INFINITY;
        high = Float.NEGATIVE_INFINITY;
      }
    }
    return pieces;
  }
}
