package org.fpnexplorer.explain;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Tensor;

/** Boxes in tensors. */
final class Rows {
  private Rows() {}

  /** A row of an N, 4 tensor: left, top, right, bottom. */
  static Box box(Tensor boxes, int row) {
    float[] data = boxes.data();
    return new Box(data[4 * row], data[4 * row + 1], data[4 * row + 2], data[4 * row + 3]);
  }
}
