package org.fpnexplorer.geometry;

import java.util.Locale;

/**
 * A map that boxes are pooled from.
 *
 * @param channels C
 * @param height in cells
 * @param width in cells
 * @param values C × H × W; shared, not copied
 * @param scale cells for a pixel of the network's input; see {@link RoiAligner#scale}
 */
public record RoiMap(int channels, int height, int width, float[] values, float scale) {
  /**
   * @throws IllegalArgumentException if the number of values is not C × H × W
   */
  public RoiMap {
    if ((long) channels * height * width != values.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d values for a map of %dx%dx%d",
              values.length,
              channels,
              height,
              width));
    }
  }
}
