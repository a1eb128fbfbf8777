package org.fpnexplorer.explain;

import java.util.List;
import java.util.Optional;

/**
 * The largest value in a window.
 *
 * @param columns of the window
 * @param window row by row; empty for the padding, which never wins
 * @param winner index in the window; of equals the first
 */
public record Largest(Cell cell, int columns, List<Optional<Reading>> window, int winner)
    implements Explanation {
  /** The cell whose value is taken. */
  public Reading best() {
    return window.get(winner).orElseThrow();
  }

  @Override
  public double value() {
    return best().value();
  }

  @Override
  public double magnitude() {
    return best().magnitude();
  }

  @Override
  public Line formula() {
    if (window.size() == 1) {
      return best().formula();
    }
    List<Cell> cells = window.stream().flatMap(Optional::stream).map(Reading::cell).toList();
    Cell first = cells.get(0);
    Cell last = cells.get(cells.size() - 1);
    String place =
        first.indices(
            Integer.toString(first.channel()),
            Ranges.of(first.row(), last.row()),
            Ranges.of(first.column(), last.column()));
    return Line.of("max(").then(first.node().name() + "[" + place + "]", best().cell()).then(")");
  }

  @Override
  public Line numbers() {
    return best().numbers();
  }
}
