package org.fpnexplorer.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fpnexplorer.explain.Cell;

/**
 * The values that were looked at, one after the other, and which of them is looked at now.
 *
 * @param cells oldest first
 * @param at index of the current one; -1 in an empty trail
 */
record Trail(List<Cell> cells, int at) {
  static final Trail EMPTY = new Trail(List.of(), -1);

  /** Older ones are forgotten. */
  private static final int LONGEST = 60;

  Optional<Cell> current() {
    return at < 0 ? Optional.empty() : Optional.of(cells.get(at));
  }

  /**
   * Goes on to a cell; what had been gone back from is forgotten. Another cell of the same tensor
   * takes the current one's place: moving about in a map is no way to be gone back step by step.
   */
  Trail to(Cell cell) {
    if (current().filter(cell::equals).isPresent()) {
      return this;
    }
    boolean moves = current().filter(now -> now.node() == cell.node()).isPresent();
    int kept = moves ? at : at + 1;
    List<Cell> next = new ArrayList<>(cells.subList(Math.max(0, kept + 1 - LONGEST), kept));
    next.add(cell);
    return new Trail(List.copyOf(next), next.size() - 1);
  }

  boolean hasBack() {
    return at > 0;
  }

  boolean hasForward() {
    return at < cells.size() - 1;
  }

  /** At another one of its cells. */
  Trail moved(int index) {
    return new Trail(cells, index);
  }

  /** The same places in another network, as far as it has them; empty if it lacks the current. */
  Trail in(Function<Cell, Optional<Cell>> there) {
    if (current().flatMap(there).isEmpty()) {
      return EMPTY;
    }
    List<Cell> found = new ArrayList<>();
    int now = 0;
    for (int i = 0; i < cells.size(); i++) {
      there
          .apply(cells.get(i))
          .filter(cell -> found.isEmpty() || !found.get(found.size() - 1).equals(cell))
          .ifPresent(found::add);
      now = i == at ? found.size() - 1 : now;
    }
    return new Trail(List.copyOf(found), now);
  }
}
