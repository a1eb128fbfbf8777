package org.fpnexplorer.explain;

import java.util.Optional;

/**
 * A number that a formula uses.
 *
 * @param meaning what it is
 * @param symbol as the formula writes it
 * @param source the cell that it is the value of, if it is one
 */
public record Quantity(Meaning meaning, String symbol, double value, Optional<Cell> source) {
  /** What a number in a formula is. */
  public enum Meaning {
    /** The input's value at the same place. */
    INPUT,
    /** The running mean of the channel. */
    RUNNING_MEAN,
    /** The running variance of the channel. */
    RUNNING_VARIANCE,
    /** The mean over all channels of the cell. */
    CELL_MEAN,
    /** The variance over all channels of the cell. */
    CELL_VARIANCE,
    /** What keeps the root from being 0. */
    EPSILON,
    /** The learned factor of the channel. */
    FACTOR,
    /** The learned summand of the channel. */
    SHIFT,
    /** The share of a standard normal below the value. */
    NORMAL_SHARE,
    /** The image's colour at this pixel, resized, 0 to 255. */
    PIXEL,
    /** A pixel of the original image, 0 to 255. */
    ORIGINAL_PIXEL,
    /** The mean that is subtracted from a colour. */
    COLOUR_MEAN,
    /** The deviation that a colour is divided by. */
    COLOUR_DEVIATION,
    /** The head's logit for the box. */
    LOGIT,
    /** Its share of certainty, 0 to 1. */
    SCORE,
    /** Centre of the anchor or the proposal, in input pixels. */
    CENTRE,
    /** Width or height of the anchor or the proposal, in input pixels. */
    SIZE,
    /** The predicted shift. */
    SHIFT_DELTA,
    /** The predicted logarithm of the change in size. */
    SIZE_DELTA,
    /** Where the image ends, in input pixels. */
    IMAGE_END
  }

  static Quantity of(Meaning meaning, String symbol, double value) {
    return new Quantity(meaning, symbol, value, Optional.empty());
  }

  static Quantity of(Meaning meaning, String symbol, Reading reading) {
    return new Quantity(meaning, symbol, reading.value(), Optional.of(reading.cell()));
  }
}
