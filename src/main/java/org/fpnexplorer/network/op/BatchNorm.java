package org.fpnexplorer.network.op;

import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * Batch normalisation that is trained, as torch.nn.BatchNorm2d: weight and bias are learned, and
 * while training the running statistics follow those of the batches.
 */
public record BatchNorm(String name, int channels, double epsilon) implements BatchNormalisation {
  @Override
  public Parameter weight() {
    return Parameter.learned(name + ".weight", Shape.of(channels));
  }

  @Override
  public Parameter bias() {
    return Parameter.learned(name + ".bias", Shape.of(channels));
  }
}
