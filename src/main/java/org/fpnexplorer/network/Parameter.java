package org.fpnexplorer.network;

import org.fpnexplorer.tensor.Shape;

/**
 * A tensor that a layer is given beside its inputs.
 *
 * @param name the name it has in a PyTorch state dict, {@code backbone.body.conv1.weight}
 * @param shape for a convolution's weight: out channels, in channels per group, kernel height and
 *     width
 * @param isLearned whether training changes it by its gradient; the statistics of a normalisation
 *     are not counted as parameters
 */
public record Parameter(String name, Shape shape, boolean isLearned) {
  /** A tensor that training changes. */
  public static Parameter learned(String name, Shape shape) {
    return new Parameter(name, shape, true);
  }

  /** A tensor that training leaves as it is. */
  public static Parameter fixed(String name, Shape shape) {
    return new Parameter(name, shape, false);
  }
}
