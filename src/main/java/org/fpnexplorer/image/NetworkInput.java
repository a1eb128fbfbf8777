package org.fpnexplorer.image;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * A picture as a network receives it: normalised, in the top-left corner, zeros to its right and
 * below.
 *
 * @param tensor 1, 3, H, W: red, green, blue
 * @param contentHeight rows of the tensor, from the top, that hold the picture
 * @param contentWidth columns of the tensor, from the left, that hold the picture
 * @param originalHeight of the picture, in its own pixels
 * @param originalWidth of the picture, in its own pixels
 */
public record NetworkInput(
    Tensor tensor, int contentHeight, int contentWidth, int originalHeight, int originalWidth) {

  /** A tensor that was not made from a picture, noise for instance: all of it is content. */
  public static NetworkInput of(Tensor tensor) {
    int height = tensor.shape().height();
    int width = tensor.shape().width();
    return new NetworkInput(tensor, height, width, height, width);
  }

  /** Pixels of the original picture in one pixel of the network's input, across. */
  public double scaleX() {
    return (double) originalWidth / contentWidth;
  }

  /** Pixels of the original picture in one pixel of the network's input, down. */
  public double scaleY() {
    return (double) originalHeight / contentHeight;
  }

  /** The size of the tensor and of the picture in it. */
  public PaddedInput frame() {
    Shape shape = tensor.shape();
    return new PaddedInput(shape.height(), shape.width(), contentHeight, contentWidth);
  }

  /** A box in pixels of the network's input, in pixels of the original picture. */
  public Box toOriginal(Box box) {
    return box.scaled((float) scaleX(), (float) scaleY());
  }
}
