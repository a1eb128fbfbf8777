package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import java.util.List;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.BatchNorm;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.Gelu;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.Upsample;
import org.fpnexplorer.network.op.UpsampleBilinear;

/**
 * How PyTorch computes each operation, on one input or a batch. Results belong to the manager of
 * the first input. For the engine's thread.
 */
public final class Executor {
  private static final int NEAREST = 0;
  private static final int BILINEAR = 1;
  private static final int CHANNEL_AXIS = 1;

  /** Of the running statistics, what remains in a step of training: PyTorch's 1 − 0.1. */
  private static final float KEPT_STATISTICS = 0.9f;

  private final Weights weights;
  private final boolean isTraining;
  private final boolean copies;

  private Executor(Weights weights, boolean isTraining, boolean copies) {
    this.weights = weights;
    this.isTraining = isTraining;
    this.copies = copies;
  }

  /** As a finished network computes, every result an array of its own. */
  static Executor forInference(Weights weights) {
    return new Executor(weights, false, true);
  }

  /** As a finished network computes, so that PyTorch can differentiate it. */
  static Executor forGradient(Weights weights) {
    return new Executor(weights, false, false);
  }

  /**
   * As training computes: {@link BatchNorm} normalises by the batch's own statistics, and moves the
   * running ones towards them.
   */
  public static Executor forTraining(Weights weights) {
    return new Executor(weights, true, false);
  }

  /** The output of an operation, from those of its inputs. */
  public NDArray run(Op op, List<NDArray> inputs) {
    NDArray x = inputs.get(0);
    if (op instanceof Conv2d conv) {
      return convolve(conv, x);
    }
    if (op instanceof BatchNormalisation norm) {
      return normalise(norm, x);
    }
    if (op instanceof Relu) {
      return Activation.relu(x);
    }
    if (op instanceof MaxPool pool) {
      return x.getNDArrayInternal()
          .maxPool(square(pool.kernel()), square(pool.stride()), square(pool.padding()), false);
    }
    if (op instanceof Upsample up) {
      int mode = up instanceof UpsampleBilinear ? BILINEAR : NEAREST;
      return x.getNDArrayInternal()
          .interpolation(new long[] {up.height(), up.width()}, mode, false);
    }
    if (op instanceof Add) {
      return x.add(inputs.get(1));
    }
    if (op instanceof Average) {
      try (NDArray sum = x.add(inputs.get(1))) {
        return sum.div(2);
      }
    }
    if (op instanceof Identity) {
      // A pass releases every node's array by itself; a copy has no gradient.
      return copies ? x.duplicate() : x;
    }
    if (op instanceof LayerNorm2d norm) {
      return normalise(norm, x);
    }
    if (op instanceof Linear linear) {
      return multiply(linear, x);
    }
    if (op instanceof Gelu) {
      return Activation.gelu(x);
    }
    if (op instanceof LayerScale scale) {
      return x.mul(weights.get(scale.factors()));
    }
    if (op instanceof Flatten) {
      long rows = x.getShape().get(0);
      // A view's values are gone when the pass releases the array that it looks at.
      try (NDArray view = x.reshape(rows, x.getShape().slice(1).size())) {
        return view.duplicate();
      }
    }
    throw new IllegalArgumentException(op + " is not PyTorch's to compute");
  }

  private NDArray convolve(Conv2d conv, NDArray x) {
    return ai.djl.nn.convolutional.Conv2d.conv2d(
            x,
            weights.get(conv.weight()),
            conv.hasBias() ? weights.get(conv.bias()) : null,
            square(conv.stride()),
            square(conv.padding()),
            square(1),
            conv.groups())
        .singletonOrThrow();
  }

  private NDArray normalise(BatchNormalisation norm, NDArray x) {
    return ai.djl.nn.norm.BatchNorm.batchNorm(
            x,
            weights.get(norm.runningMean()),
            weights.get(norm.runningVar()),
            weights.get(norm.weight()),
            weights.get(norm.bias()),
            CHANNEL_AXIS,
            KEPT_STATISTICS,
            (float) norm.epsilon(),
            isTraining && norm instanceof BatchNorm)
        .singletonOrThrow();
  }

  /** PyTorch normalises over the last axis, so the channels go there and back. */
  private NDArray normalise(LayerNorm2d norm, NDArray x) {
    try (NDArray channelsLast = x.transpose(0, 2, 3, 1);
        NDArray normalised =
            LayerNorm.layerNorm(
                    channelsLast,
                    new Shape(norm.channels()),
                    weights.get(norm.weight()),
                    weights.get(norm.bias()),
                    (float) norm.epsilon())
                .singletonOrThrow()) {
      return normalised.transpose(0, 3, 1, 2);
    }
  }

  private NDArray multiply(Linear linear, NDArray x) {
    NDArray weight = weights.get(linear.weight());
    NDArray bias = weights.get(linear.bias());
    if (x.getShape().dimension() == 2) {
      return ai.djl.nn.core.Linear.linear(x, weight, bias).singletonOrThrow();
    }
    // On every cell of a map it is a 1×1 convolution.
    try (NDArray kernel = weight.reshape(linear.out(), linear.in(), 1, 1)) {
      return ai.djl.nn.convolutional.Conv2d.conv2d(x, kernel, bias).singletonOrThrow();
    }
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
