package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
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

  static Tensor toTensor(NDArray array) {
    int[] dims = LongStream.of(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
    return new Tensor(Shape.of(dims), array.toFloatArray());
  }
}
