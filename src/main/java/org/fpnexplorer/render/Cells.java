package org.fpnexplorer.render;

import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Where the image cells of one map lie in an array; those of the padding are left out.
 *
 * @param offset index of the first cell
 * @param stride indices from one row to the next
 * @param rows how many rows, from the top
 * @param columns how many columns, from the left
 */
record Cells(int offset, int stride, int rows, int columns) {
  /** The cells of a plane. */
  static Cells of(Plane plane, PaddedInput content) {
    return of(0, plane.height(), plane.width(), content);
  }

  /** The cells of one channel of a 1, C, H, W tensor. */
  static Cells of(Tensor tensor, int channel, PaddedInput content) {
    Shape shape = tensor.shape();
    int offset = channel * shape.height() * shape.width();
    return of(offset, shape.height(), shape.width(), content);
  }

  private static Cells of(int offset, int height, int width, PaddedInput content) {
    return new Cells(offset, width, content.rows(height), content.columns(width));
  }
}
