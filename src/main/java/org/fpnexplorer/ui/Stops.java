package org.fpnexplorer.ui;

import java.util.List;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Graph;

/**
 * Where steps may end. A position is a number of computed nodes; one may lie between two stops,
 * when a layer was asked for that is none.
 *
 * @param positions of all stops, ascending; the first is 1, the last is all nodes
 */
public record Stops(List<Integer> positions) {
  /** While nothing is open. */
  static final Stops NONE = new Stops(List.of());

  static Stops of(Graph graph, Granularity granularity) {
    return new Stops(granularity.stops(graph).stream().map(node -> node.index() + 1).toList());
  }

  /** The next stop; behind the last, the last. */
  public int after(int position) {
    return positions.stream()
        .filter(stop -> stop > position)
        .findFirst()
        .orElseGet(() -> count() == 0 ? 0 : position(count()));
  }

  /** The stop before; 0, where nothing is computed, at the first. */
  public int before(int position) {
    return positions.stream().filter(stop -> stop < position).reduce((a, b) -> b).orElse(0);
  }

  /** How many there are. */
  public int count() {
    return positions.size();
  }

  /** Which stop a position is, or is on the way to; the first is 1. */
  public int number(int position) {
    return (int) positions.stream().filter(stop -> stop < position).count() + 1;
  }

  /** Where a stop lies; the first is number 1. */
  public int position(int number) {
    return positions.get(number - 1);
  }
}
