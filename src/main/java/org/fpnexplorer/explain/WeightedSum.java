package org.fpnexplorer.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Values of the input, each times a weight, added up.
 *
 * @param contributions channel by channel, the largest in absolute value first
 * @param bias what is added in the end; empty if nothing is
 * @param formula in names
 */
public record WeightedSum(
    Cell cell, List<Contribution> contributions, Optional<Double> bias, Line formula)
    implements Explanation {

  /** Puts the contributions in order. */
  public WeightedSum {
    contributions =
        contributions.stream().sorted(Comparator.comparingDouble(c -> -Math.abs(c.sum()))).toList();
  }

  /** All contributions together, without the bias. */
  public double sum() {
    return contributions.stream().mapToDouble(Contribution::sum).sum();
  }

  @Override
  public double value() {
    return sum() + bias.orElse(0.0);
  }

  @Override
  public double magnitude() {
    return contributions.stream().mapToDouble(Contribution::magnitude).sum()
        + Math.abs(bias.orElse(0.0));
  }

  @Override
  public Line numbers() {
    Line sum = Line.of(sum());
    return bias.map(b -> sum.then(" + ").then(b)).orElse(sum);
  }
}
