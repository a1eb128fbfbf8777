package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * Layer normalisation over the channels of every cell (Ba, Kiros and Hinton 2016, arXiv 1607.06450;
 * as ConvNeXt uses it): minus their mean, divided by their deviation, times weight, plus bias.
 *
 * @param name of the layer in a state dict, without {@code .weight}
 * @param epsilon added to the variance
 */
public record LayerNorm2d(String name, int channels, double epsilon) implements Op {
  public Parameter weight() {
    return Parameter.learned(name + ".weight", Shape.of(channels));
  }

  public Parameter bias() {
    return Parameter.learned(name + ".bias", Shape.of(channels));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weight(), bias());
  }

  @Override
  public List<Draw> initial() {
    return List.of(Draw.constant(weight(), 1), Draw.constant(bias(), 0));
  }
}
