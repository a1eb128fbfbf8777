package org.fpnexplorer.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The lengths of a tensor's axes, outermost first; feature maps are N, C, H, W. */
public final class Shape {
  private final int[] dims;

  private Shape(int[] dims) {
    this.dims = dims;
  }

  /**
   * A shape with the given axis lengths, outermost first.
   *
   * @throws IllegalArgumentException if a length is negative
   */
  public static Shape of(int... dims) {
    for (int dim : dims) {
      if (dim < 0) {
        throw new IllegalArgumentException("negative axis length in " + Arrays.toString(dims));
      }
    }
    return new Shape(dims.clone());
  }

  /** Number of axes. */
  public int rank() {
    return dims.length;
  }

  /** Length of one axis, counted from the outermost. */
  public int dim(int axis) {
    return dims[axis];
  }

  /** C of an N, C, H, W shape. */
  public int channels() {
    return dims[1];
  }

  /** H of an N, C, H, W shape, in cells. */
  public int height() {
    return dims[2];
  }

  /** W of an N, C, H, W shape, in cells. */
  public int width() {
    return dims[3];
  }

  /** Number of values a tensor of this shape holds. */
  public long size() {
    long size = 1;
    for (int dim : dims) {
      size = Math.multiplyExact(size, dim);
    }
    return size;
  }

  /** A copy of the axis lengths, outermost first. */
  public int[] toArray() {
    return dims.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** The form the command line prints: {@code 1x256x56x56}. */
  @Override
  public String toString() {
    return Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining("x"));
  }
}
