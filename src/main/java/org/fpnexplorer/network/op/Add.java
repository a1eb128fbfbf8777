package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/** Element-wise sum of two maps of one shape. */
public record Add() implements Op {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    if (!inputs.get(0).equals(inputs.get(1))) {
      throw new IllegalArgumentException(
          "maps of different shapes cannot be added: " + inputs.get(0) + " and " + inputs.get(1));
    }
    return inputs.get(0);
  }
}
