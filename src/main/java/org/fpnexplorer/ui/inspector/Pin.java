package org.fpnexplorer.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fpnexplorer.explain.Cell;

/**
 * A value that stays in sight, whatever else is looked at.
 *
 * @param cell where it is; of a network that is no longer open if the present one has no such value
 * @param value what stands there; empty while it is not computed
 * @param last what stood there last, computed or taken back since
 * @param before what stood there in other runs, the latest first
 */
record Pin(Cell cell, OptionalDouble value, OptionalDouble last, List<Past> before) {
  private static final int MOST = 4;

  /**
   * A value that once stood there.
   *
   * @param of what was open, as {@link InspectorModel} names it
   */
  record Past(String of, double value) {}

  static Pin of(Cell cell) {
    return new Pin(cell, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
  }

  /** Computed, or taken back. */
  Pin with(OptionalDouble other) {
    return new Pin(cell, other, other.isPresent() ? other : last, before);
  }

  /** The same place in what is open now; what stood there last becomes one of the past. */
  Pin in(Cell there, String ofBefore) {
    List<Past> past = new ArrayList<>();
    last.ifPresent(v -> past.add(new Past(ofBefore, v)));
    before.stream().filter(one -> !one.of().equals(ofBefore)).forEach(past::add);
    return new Pin(
        there,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.copyOf(past.subList(0, Math.min(MOST, past.size()))));
  }
}
