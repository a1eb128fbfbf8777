package org.fpnexplorer.geometry;

import java.util.Arrays;

/** The order of scores, best first. */
public final class Ranking {
  private Ranking() {}

  /**
   * The places of the scores, best score first. Among equals the lower place comes first, 0 and -0
   * are equal, and NaN comes last of all (PyTorch puts it first, where it would displace real
   * boxes).
   */
  public static int[] bestFirst(float[] scores) {
    // Sorting primitive keys that carry the place is many times faster than sorting with a
    // comparator, and the place in the lower half makes the sort stable.
    long[] keys = new long[scores.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) descending(scores[i]) << 32 | i;
    }
    Arrays.sort(keys);
    int[] places = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      places[i] = (int) keys[i];
    }
    return places;
  }

  /** An integer that is the smaller, the larger the score is. */
  private static int descending(float score) {
    if (Float.isNaN(score)) {
      return Integer.MAX_VALUE;
    }
    // Adding 0 turns -0 into 0. The bits of positive floats already sort as integers; of negative
    // ones the magnitude's bits must be turned round.
    int bits = Float.floatToIntBits(score + 0f);
    return ~(bits >= 0 ? bits : bits ^ Integer.MAX_VALUE);
  }
}
