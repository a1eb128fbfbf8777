package org.fpnexplorer.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fpnexplorer.network.Parameter;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2017, arXiv 1711.05101), number for
 * number as torch.optim.AdamW. Its two moments are kept here and not in DJL's optimiser, which does
 * not hand them out: without them a training could not be resumed. For the engine's thread.
 */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final double EPSILON = 1e-8;

  /** Single values of a gradient are not cut off; 0 would cut off all that are positive. */
  private static final float NO_CLAMP = -1;

  /** The two moments of a parameter. */
  record Moments(NDArray mean, NDArray variance) {
    /** Floats in the machine's byte order. */
    void set(ByteBuffer means, ByteBuffer variances) {
      mean.set(means.asFloatBuffer());
      variance.set(variances.asFloatBuffer());
    }
  }

  private final Map<Parameter, NDArray> values = new LinkedHashMap<>();
  private final Map<Parameter, Moments> moments = new LinkedHashMap<>();

  /**
   * @param manager to which the moments belong
   * @param values the parameters that are learned
   */
  AdamW(NDManager manager, Map<Parameter, NDArray> values) {
    this.values.putAll(values);
    values.forEach(
        (parameter, value) -> {
          NDArray mean = manager.zeros(value.getShape());
          moments.put(parameter, new Moments(mean, manager.zeros(value.getShape())));
        });
  }

  /** Those that are learned. */
  Set<Parameter> parameters() {
    return values.keySet();
  }

  Moments moments(Parameter parameter) {
    return moments.get(parameter);
  }

  /**
   * Changes the parameters by their gradients, and clears these.
   *
   * @param step from 0; decides how far the moments are from what they started with
   * @param clip the norm of all gradients together is brought down to this; 0 leaves it
   * @return the norm before that
   */
  float update(int step, double learningRate, double weightDecay, double clip) {
    List<Parameter> parameters = List.copyOf(values.keySet());
    NDArray any = values.get(parameters.get(0));
    // What is computed from a gradient belongs to its manager, so gradients get one that goes.
    try (NDManager scratch = any.getManager().newSubManager()) {
      Map<Parameter, NDArray> gradients = new LinkedHashMap<>();
      double squares = 0;
      for (Parameter parameter : parameters) {
        NDArray gradient = values.get(parameter).getGradient();
        gradient.attach(scratch);
        gradients.put(parameter, gradient);
        squares += gradient.square().sum().getFloat();
      }
      double norm = Math.sqrt(squares);
      // As torch.nn.utils.clip_grad_norm_.
      double scale = clip > 0 ? Math.min(1, clip / (norm + 1e-6)) : 1;
      double correction1 = 1 - Math.pow(BETA1, step + 1.0);
      double root2 = Math.sqrt(1 - Math.pow(BETA2, step + 1.0));
      for (Parameter parameter : parameters) {
        boolean isKernel = parameter.shape().rank() > 1;
        NDArray value = values.get(parameter);
        Moments of = moments.get(parameter);
        value
            .getNDArrayInternal()
            .adamUpdate(
                new NDList(value, gradients.get(parameter), of.mean(), of.variance()),
                new NDList(value),
                (float) learningRate,
                (float) (learningRate * root2 / correction1),
                (float) (isKernel ? weightDecay : 0),
                (float) scale,
                NO_CLAMP,
                BETA1,
                BETA2,
                // PyTorch adds ε to the corrected root, DJL to the other.
                (float) (EPSILON * root2),
                false,
                true);
      }
      return (float) norm;
    }
  }
}
