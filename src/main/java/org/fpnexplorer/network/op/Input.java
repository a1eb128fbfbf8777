package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/** The image as the network receives it: 1, 3, H, W. */
public record Input(Shape shape) implements Op {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    return shape;
  }
}
