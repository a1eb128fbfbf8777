package org.fpnexplorer.anchors;

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
          "an image of %dx%d in an input of %dx%d"
              .formatted(imageHeight, imageWidth, height, width));
    }
  }

  /** An input that is image all over. */
  public static PaddedInput unpadded(int height, int width) {
    return new PaddedInput(height, width, height, width);
  }
}
