package org.fpnexplorer.ui;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.fpnexplorer.tensor.Pixels;

/** From the toolkit's images to pictures without a toolkit. */
final class ImagePixels {
  private ImagePixels() {}

  /** A copy of an image's pixels. */
  static Pixels of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Pixels(width, height, argb);
  }
}
