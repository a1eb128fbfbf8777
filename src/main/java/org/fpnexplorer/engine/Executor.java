package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import org.fpnexplorer.network.Op;

/** How PyTorch computes each operation. Results belong to the manager of the first input. */
final class Executor {
  private static final int NEAREST = 0;

  private final Weights weights;

  Executor(Weights weights) {
    this.weights = weights;
  }

  NDArray run(Op op, List<NDArray> inputs) {
    NDArray x = inputs.get(0);
    if (op instanceof Op.Conv2d conv) {
      return Conv2d.conv2d(
              x,
              weights.get(conv.weight()),
              weights.get(conv.bias()),
              square(conv.stride()),
              square(conv.padding()))
          .singletonOrThrow();
    }
    if (op instanceof Op.Relu) {
      return Activation.relu(x);
    }
    if (op instanceof Op.MaxPool pool) {
      return x.getNDArrayInternal()
          .maxPool(square(pool.kernel()), square(pool.stride()), square(pool.padding()), false);
    }
    if (op instanceof Op.UpsampleNearest up) {
      long height = x.getShape().get(2) * up.factor();
      long width = x.getShape().get(3) * up.factor();
      return x.getNDArrayInternal().interpolation(new long[] {height, width}, NEAREST, false);
    }
    if (op instanceof Op.Add) {
      return x.add(inputs.get(1));
    }
    if (op instanceof Op.Identity) {
      return x.duplicate();
    }
    throw new IllegalArgumentException(op + " is not PyTorch's to compute");
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
