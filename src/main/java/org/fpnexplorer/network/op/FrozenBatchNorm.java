package org.fpnexplorer.network.op;

import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * Batch normalisation that training leaves alone. As in torchvision's FrozenBatchNorm2d its four
 * vectors are data, not learned parameters.
 */
public record FrozenBatchNorm(String name, int channels, double epsilon)
    implements BatchNormalisation {
  @Override
  public Parameter weight() {
    return Parameter.fixed(name + ".weight", Shape.of(channels));
  }

  @Override
  public Parameter bias() {
    return Parameter.fixed(name + ".bias", Shape.of(channels));
  }
}
