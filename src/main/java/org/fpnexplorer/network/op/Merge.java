package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/** Two maps of one shape become one, cell by cell. */
public sealed interface Merge extends Op permits Add, Average {
  /**
   * @throws IllegalArgumentException if the maps have different shapes
   */
  @Override
  default Shape outputShape(List<Shape> inputs) {
    if (!inputs.get(0).equals(inputs.get(1))) {
      throw new IllegalArgumentException(
          "maps of different shapes cannot be merged: " + inputs.get(0) + " and " + inputs.get(1));
    }
    return inputs.get(0);
  }
}
