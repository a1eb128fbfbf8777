package org.fpnexplorer.scene;

import java.util.SplittableRandom;

/**
 * A stream of decisions by seed, the same on every platform: only SplittableRandom's 64 bits are
 * used, whose algorithm is specified.
 */
final class Dice {
  private static final double UNIT = 0x1.0p-53;

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A stream of its own, so that one part's decisions do not move another's. */
  Dice split() {
    return new Dice(random.nextLong());
  }

  /** From 0 to just below 1. */
  double unit() {
    return (random.nextLong() >>> 11) * UNIT;
  }

  double between(double low, double high) {
    return low + unit() * (high - low);
  }

  /** Between two positive numbers, each factor as likely as the other: as many 10s as 100s. */
  double logBetween(double low, double high) {
    return low * StrictMath.exp(unit() * StrictMath.log(high / low));
  }

  /** From 0 to n - 1. */
  int below(int n) {
    return (int) (unit() * n);
  }

  boolean chance(double p) {
    return unit() < p;
  }

  int pick(int... values) {
    return values[below(values.length)];
  }

  /** An index, as likely as its weight says. */
  int weighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double at = unit() * sum;
    int index = 0;
    while (index < weights.length - 1 && at >= weights[index]) {
      at -= weights[index++];
    }
    return index;
  }

  /** A whole number of 32 bits. */
  int bits() {
    return (int) random.nextLong();
  }
}
