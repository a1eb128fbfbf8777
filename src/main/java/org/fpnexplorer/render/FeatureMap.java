package org.fpnexplorer.render;

import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * A computed map and what it is.
 *
 * @param name of its node: {@code c2}, {@code m4}
 * @param role of its node; maps of comparable roles share a range
 * @param level of the pyramid; maps of one level share a range too, where that is asked for
 * @param tensor 1, C, H, W
 */
public record FeatureMap(String name, Role role, int level, Tensor tensor) {
  /**
   * @throws IllegalArgumentException if the tensor is not 1, C, H, W
   */
  public FeatureMap {
    Shape shape = tensor.shape();
    if (shape.rank() != 4 || shape.dim(0) != 1 || shape.size() == 0) {
      throw new IllegalArgumentException(name + " of shape " + shape + " is not a feature map");
    }
  }

  /** A node's output. */
  public static FeatureMap of(Node node, Tensor tensor) {
    return new FeatureMap(node.name(), node.role(), node.level(), tensor);
  }
}
