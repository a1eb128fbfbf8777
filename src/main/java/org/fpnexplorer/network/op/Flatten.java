package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/** N, C, H, W to N rows of C · H · W values. */
public record Flatten() implements Op {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape input = inputs.get(0);
    return Shape.of(input.dim(0), input.channels() * input.height() * input.width());
  }
}
