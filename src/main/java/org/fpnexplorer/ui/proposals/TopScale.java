package org.fpnexplorer.ui.proposals;

/**
 * A slider for how many boxes are shown. Its way from 0 to 1 is logarithmic: 1 to 10 boxes take as
 * much of it as 100 to 1000.
 */
final class TopScale {
  static final int MOST = 1000;

  private TopScale() {}

  /** The number of boxes at a position from 0 to 1: 1 to {@link #MOST}. */
  static int count(double position) {
    return (int) Math.round(Math.pow(MOST, position));
  }

  /** The position of a number of boxes. */
  static double position(int count) {
    return Math.log(Math.max(1, Math.min(MOST, count))) / Math.log(MOST);
  }
}
