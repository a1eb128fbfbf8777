package org.fpnexplorer.network;

/** To which size an image is brought before the network sees it; its aspect ratio is kept. */
public sealed interface Resize {
  /**
   * By what both sides of an image are multiplied. In single precision and by way of the
   * reciprocal, as in torchvision's GeneralizedRCNNTransform, because the last bit decides whether
   * a side of 800 becomes 799 when the product is rounded down.
   *
   * @param imageHeight in pixels
   * @param imageWidth in pixels
   */
  float scale(int imageHeight, int imageWidth);

  /**
   * Fitted into height × width, and padded to exactly that.
   *
   * @param height of the network's input in pixels
   * @param width of the network's input in pixels
   */
  record Into(int height, int width) implements Resize {
    @Override
    public float scale(int imageHeight, int imageWidth) {
      return Math.min(1f / imageHeight * height, 1f / imageWidth * width);
    }
  }

  /**
   * torchvision's GeneralizedRCNNTransform: the shorter side gets a given length, unless the longer
   * one would exceed another; padded to multiples of {@link InputSpec#multiple}.
   *
   * @param shortest length of the shorter side in pixels
   * @param longest what the longer side may have at most, in pixels
   */
  record ShortestSide(int shortest, int longest) implements Resize {
    /** With torchvision's proportion of the two lengths, 1333 to 800. */
    public static ShortestSide of(int shortest) {
      return new ShortestSide(shortest, shortest * 5 / 3);
    }

    @Override
    public float scale(int imageHeight, int imageWidth) {
      return Math.min(
          1f / Math.min(imageHeight, imageWidth) * shortest,
          1f / Math.max(imageHeight, imageWidth) * longest);
    }
  }
}
