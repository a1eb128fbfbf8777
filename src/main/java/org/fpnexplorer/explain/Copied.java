package org.fpnexplorer.explain;

/**
 * The value of another cell, as it is.
 *
 * @param function what found that cell, {@code up}; empty where the tensor is only renamed
 */
public record Copied(Cell cell, String function, Reading source) implements Explanation {
  @Override
  public double value() {
    return source.value();
  }

  @Override
  public double magnitude() {
    return source.magnitude();
  }

  @Override
  public Line formula() {
    Cell from = source.cell();
    return function.isEmpty()
        ? Line.of(from)
        : Line.EMPTY.then(function + "(" + from.node().name() + ")[" + from.indices() + "]", from);
  }

  @Override
  public Line numbers() {
    return source.numbers();
  }
}
