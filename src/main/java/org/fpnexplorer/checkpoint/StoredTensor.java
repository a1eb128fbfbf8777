package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.util.List;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.text.Texts;

/**
 * Where a tensor's values lie in the file.
 *
 * @param entry its description
 * @param position of the first value, in bytes from the file's beginning
 * @param strides for every axis, by how many values one step along it moves; never negative
 */
record StoredTensor(Entry entry, long position, List<Long> strides) {
  private static final Texts TEXTS = Texts.of(StoredTensor.class);

  /** More than networks have; PyTorch itself stops at 64. */
  private static final int MOST_AXES = 16;

  /** As many values as 8 GiB hold in single precision: no weight of a detector is that large. */
  private static final long MOST_VALUES = (8L << 30) / Float.BYTES;

  /**
   * The shape, if tensors can have it.
   *
   * @throws IOException if there are too many axes, or one is negative or too long, or there are
   *     more values than 8 GiB hold; the message does not name the tensor
   */
  static Shape shape(List<Long> dims) throws IOException {
    if (dims.size() > MOST_AXES) {
      throw new IOException(TEXTS.get("shape.axes", dims.size(), MOST_AXES));
    }
    long size = 1;
    for (long dim : dims) {
      if (dim < 0 || dim > Integer.MAX_VALUE) {
        throw new IOException(TEXTS.get("shape.length", dim));
      }
      size *= Math.max(1, dim);
      if (size > MOST_VALUES) {
        throw new IOException(TEXTS.get("shape.large", dims));
      }
    }
    return Shape.of(dims.stream().mapToInt(Math::toIntExact).toArray());
  }

  /** The strides of values in row-major order without gaps. */
  static List<Long> rowMajor(Shape shape) {
    Long[] strides = new Long[shape.rank()];
    long stride = 1;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape.dim(axis));
    }
    return List.of(strides);
  }

  /** Whether the values lie in row-major order without gaps. */
  boolean isContiguous() {
    List<Long> usual = rowMajor(entry.shape());
    for (int axis = 0; axis < strides.size(); axis++) {
      // The stride of an axis of length 1 is never used, and PyTorch writes what it likes there.
      if (entry.shape().dim(axis) != 1 && !strides.get(axis).equals(usual.get(axis))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many values lie from the first to the last that the tensor uses.
   *
   * @throws ArithmeticException if that is more than 64 bits can count
   */
  long stretch() {
    if (entry.shape().size() == 0) {
      return 0;
    }
    long last = 0;
    for (int axis = 0; axis < strides.size(); axis++) {
      last =
          Math.addExact(
              last, Math.multiplyExact(entry.shape().dim(axis) - 1L, (long) strides.get(axis)));
    }
    return Math.addExact(last, 1);
  }
}
