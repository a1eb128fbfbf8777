package org.fpnexplorer.ui.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis from 0.
 *
 * @param most value at its end
 * @param tick distance of the values that are written at it
 */
record Axis(double most, double tick) {
  private static final int FEWEST_TICKS = 3;
  private static final double[] NICE = {5, 2.5, 2, 1};

  /** An axis that ends at a value, with round values written at it. */
  static Axis to(double most) {
    double decade = Math.pow(10, Math.floor(Math.log10(most)));
    for (double nice : NICE) {
      if (most / (nice * decade) >= FEWEST_TICKS) {
        return new Axis(most, nice * decade);
      }
    }
    return new Axis(most, decade / 2 < most / FEWEST_TICKS ? decade / 2 : decade / 5);
  }

  /**
   * An axis of steps that has room for those done, and is stretched as they grow: the whole
   * training, or half of it, or half of that.
   */
  static Axis ofSteps(int done, int total) {
    int most = total;
    while (most / 2 >= Math.max(done, 20)) {
      most /= 2;
    }
    return to(most);
  }

  /** An axis on which a value is in the upper half; 0.1, 0.2, 0.4, 0.8 … */
  static Axis ofLoss(double value) {
    double most = 0.1;
    while (most < value && most < 100) {
      most *= 2;
    }
    return new Axis(most, most / 4);
  }

  /** What is written at it, 0 among them. */
  List<Double> ticks() {
    return IntStream.rangeClosed(0, (int) Math.floor(most / tick + 1e-9))
        .mapToObj(i -> i * tick)
        .toList();
  }

  /** Where a value is, from 0 to 1. */
  double at(double value) {
    return Math.max(0, Math.min(1, value / most));
  }
}
