package org.fpnexplorer.network;

import org.fpnexplorer.tensor.Shape;

/**
 * A learned tensor.
 *
 * @param name the name it has in a PyTorch state dict, {@code fpn.lateral_c4.weight}
 * @param shape for a convolution's weight: out channels, in channels per group, kernel height and
 *     width
 * @param fanIn number of inputs that one output value is summed from
 */
public record Parameter(String name, Shape shape, int fanIn) {
  /**
   * PyTorch's default initialisation draws weight and bias of a convolution uniformly from ±this
   * bound, 1/√fan_in: Kaiming-uniform with a = √5 (torch.nn.Conv2d.reset_parameters).
   */
  public double initialBound() {
    return 1 / Math.sqrt(fanIn);
  }
}
