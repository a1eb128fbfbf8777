package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** Between the house's shapes and tensors and DJL's. */
final class NdArrays {
  private NdArrays() {}

  static ai.djl.ndarray.types.Shape toDjl(Shape shape) {
    return new ai.djl.ndarray.types.Shape(IntStream.of(shape.toArray()).asLongStream().toArray());
  }

  /** A copy in row-major order, whatever the array's own order. */
  static Tensor toTensor(NDArray array) {
    int[] dims = LongStream.of(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
    NDManager home = array.getManager();
    // DJL brings a transposed array in order first, and leaves that copy with its manager.
    try (NDManager scratch = home.newSubManager()) {
      array.attach(scratch);
      try {
        return new Tensor(Shape.of(dims), array.toFloatArray());
      } finally {
        array.attach(home);
      }
    }
  }
}
