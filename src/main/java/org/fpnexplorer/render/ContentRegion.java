package org.fpnexplorer.render;

/**
 * The part of the network's input that is image; what lies to its right and below is padding.
 *
 * @param contentHeight of the image, in pixels of the network's input
 * @param contentWidth of the image, in pixels of the network's input
 * @param inputHeight of the network's input, in pixels
 * @param inputWidth of the network's input, in pixels
 */
public record ContentRegion(int contentHeight, int contentWidth, int inputHeight, int inputWidth) {
  /** No padding, for an input of any size. */
  public static final ContentRegion WHOLE = new ContentRegion(1, 1, 1, 1);

  /**
   * @throws IllegalArgumentException if the image is empty or larger than the input
   */
  public ContentRegion {
    if (contentHeight < 1
        || contentWidth < 1
        || contentHeight > inputHeight
        || contentWidth > inputWidth) {
      throw new IllegalArgumentException(
          "an image of %dx%d in an input of %dx%d"
              .formatted(contentHeight, contentWidth, inputHeight, inputWidth));
    }
  }

  /** How many rows of a map, from the top, see at least one row of the image at their place. */
  public int rows(int mapHeight) {
    return ceilDiv((long) contentHeight * mapHeight, inputHeight);
  }

  /** How many columns of a map, from the left, see at least one column of the image. */
  public int columns(int mapWidth) {
    return ceilDiv((long) contentWidth * mapWidth, inputWidth);
  }

  private static int ceilDiv(long dividend, int divisor) {
    return (int) ((dividend + divisor - 1) / divisor);
  }
}
