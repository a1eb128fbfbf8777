package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * Batch normalisation whose statistics no longer change: (x − running_mean) / √(running_var + ε) ·
 * weight + bias, channel by channel (Ioffe and Szegedy 2015, arXiv 1502.03167, algorithm 2). As
 * torchvision's FrozenBatchNorm2d its four vectors are data, not learned parameters.
 *
 * @param name of the layer in a state dict, without {@code .weight}
 * @param epsilon ε, which keeps the root from being 0
 */
public record FrozenBatchNorm(String name, int channels, double epsilon) implements Op {
  public Parameter weight() {
    return vector("weight");
  }

  public Parameter bias() {
    return vector("bias");
  }

  public Parameter runningMean() {
    return vector("running_mean");
  }

  public Parameter runningVar() {
    return vector("running_var");
  }

  private Parameter vector(String kind) {
    return Parameter.fixed(name + "." + kind, Shape.of(channels));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weight(), bias(), runningMean(), runningVar());
  }

  @Override
  public List<Draw> initial() {
    return List.of(
        Draw.constant(weight(), 1),
        Draw.constant(bias(), 0),
        Draw.constant(runningMean(), 0),
        Draw.constant(runningVar(), 1));
  }
}
