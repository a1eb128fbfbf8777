package org.fpnexplorer.explain;

import java.util.List;

/**
 * Several numbers added up.
 *
 * @param parts each explained as far as the formula unfolds it
 * @param factor what the sum is multiplied by: 1 for a sum, ½ for the mean of two
 */
public record Total(Cell cell, List<Explanation> parts, double factor) implements Explanation {
  @Override
  public double value() {
    return factor * parts.stream().mapToDouble(Explanation::value).sum();
  }

  @Override
  public double magnitude() {
    return factor * parts.stream().mapToDouble(Explanation::magnitude).sum();
  }

  @Override
  public Line formula() {
    return joined(parts.stream().map(Explanation::formula).toList());
  }

  @Override
  public Line numbers() {
    return joined(parts.stream().map(Explanation::numbers).toList());
  }

  private Line joined(List<Line> lines) {
    Line sum = lines.stream().reduce((left, right) -> left.then(" + ").then(right)).orElseThrow();
    return factor == 1 ? sum : Line.of(factor).then(" · (").then(sum).then(")");
  }
}
