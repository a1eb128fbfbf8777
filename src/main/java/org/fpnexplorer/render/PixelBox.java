package org.fpnexplorer.render;

import org.fpnexplorer.network.Interval;

/**
 * A box of whole pixels of the network's input, both ends included; it may reach beyond the input.
 *
 * @param rows from the top
 * @param columns from the left
 */
public record PixelBox(Interval rows, Interval columns) {
  /** The part of it within an input of a size; it must have one. */
  public PixelBox within(int height, int width) {
    return new PixelBox(within(rows, height), within(columns, width));
  }

  private static Interval within(Interval one, int length) {
    return new Interval(Math.max(0, one.first()), Math.min(length - 1, one.last()));
  }
}
