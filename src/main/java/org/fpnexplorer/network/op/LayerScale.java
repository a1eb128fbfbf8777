package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * Every channel times a learned number of its own (Touvron et al. 2021, arXiv 2103.17239).
 *
 * @param name of the parameter in a state dict
 * @param initialValue what every factor begins with
 */
public record LayerScale(String name, int channels, double initialValue) implements Op {
  /** Factors: channels, 1, 1. */
  public Parameter factors() {
    return Parameter.learned(name, Shape.of(channels, 1, 1));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(factors());
  }

  @Override
  public List<Draw> initial() {
    return List.of(Draw.constant(factors(), initialValue));
  }
}
