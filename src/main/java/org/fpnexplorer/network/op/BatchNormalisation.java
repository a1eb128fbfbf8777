package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * Batch normalisation as a finished network computes it: (x − running_mean) / √(running_var + ε) ·
 * weight + bias, channel by channel (Ioffe and Szegedy 2015, arXiv 1502.03167, algorithm 2). Its
 * two kinds differ in what training does with them.
 */
public sealed interface BatchNormalisation extends Op permits BatchNorm, FrozenBatchNorm {
  /** Of the layer in a state dict, without {@code .weight}. */
  String name();

  /** Of its input and its output. */
  int channels();

  /** ε, which keeps the root from being 0. */
  double epsilon();

  /** Factors: channels. */
  Parameter weight();

  /** Summands: channels. */
  Parameter bias();

  /** The mean over all that was seen in training: channels. No step of training moves it. */
  default Parameter runningMean() {
    return Parameter.fixed(name() + ".running_mean", Shape.of(channels()));
  }

  /** The variance over all that was seen in training: channels. */
  default Parameter runningVar() {
    return Parameter.fixed(name() + ".running_var", Shape.of(channels()));
  }

  @Override
  default List<Parameter> parameters() {
    return List.of(weight(), bias(), runningMean(), runningVar());
  }

  @Override
  default List<Draw> initial() {
    return List.of(
        Draw.constant(weight(), 1),
        Draw.constant(bias(), 0),
        Draw.constant(runningMean(), 0),
        Draw.constant(runningVar(), 1));
  }
}
