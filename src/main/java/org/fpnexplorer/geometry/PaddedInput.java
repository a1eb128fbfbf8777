package org.fpnexplorer.geometry;

import java.util.Locale;

/**
 * The size of the network's input and of the image in it, in pixels of the input. The image begins
 * at the top left; what is right of it and below is padding.
 *
 * @param height of the whole input
 * @param width of the whole input
 * @param imageHeight rows that hold image
 * @param imageWidth columns that hold image
 */
public record PaddedInput(int height, int width, int imageHeight, int imageWidth) {
  /**
   * @throws IllegalArgumentException if the image does not fit into the input
   */
  public PaddedInput {
    if (imageHeight < 0 || imageWidth < 0 || imageHeight > height || imageWidth > width) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "an image of %dx%d in an input of %dx%d",
              imageHeight,
              imageWidth,
              height,
              width));
    }
  }

  /** An input that is image all over. */
  public static PaddedInput unpadded(int height, int width) {
    return new PaddedInput(height, width, height, width);
  }

  /** How many rows of a map, from the top, see at least one row of the image at their place. */
  public int rows(int mapHeight) {
    return ceilDiv((long) imageHeight * mapHeight, height);
  }

  /** How many columns of a map, from the left, see at least one column of the image. */
  public int columns(int mapWidth) {
    return ceilDiv((long) imageWidth * mapWidth, width);
  }

  private static int ceilDiv(long dividend, int divisor) {
    return (int) ((dividend + divisor - 1) / divisor);
  }
}
