package org.fpnexplorer.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fpnexplorer.session.BoxChange.Found;

/**
 * One image, one set of weights, two readings of a network: with a part on and off, or by two
 * conventions.
 */
public record Comparison(Snapshot before, Snapshot after) {
  /**
   * Computes both, with the input and the weights of an open session, which does not step.
   *
   * @param mayGoOn is asked before each node
   * @return empty if it might not
   * @throws IllegalArgumentException if the weights do not fit one of them
   */
  public static Optional<Comparison> of(
      Session open, Request before, Request after, BooleanSupplier mayGoOn) {
    return Snapshot.of(open, before, mayGoOn)
        .flatMap(
            first ->
                Snapshot.of(open, after, mayGoOn).map(second -> new Comparison(first, second)));
  }

  /** The names of all maps that one of them has, in the order of computation. */
  public List<String> maps() {
    Set<String> names = new LinkedHashSet<>(before.maps().keySet());
    names.addAll(after.maps().keySet());
    return List.copyOf(names);
  }

  /** What became of a map. */
  public MapChange map(String name) {
    return new MapChange(
        name,
        Optional.ofNullable(before.maps().get(name)),
        Optional.ofNullable(after.maps().get(name)));
  }

  /**
   * What became of the best proposals.
   *
   * @param top so many of either are compared
   */
  public List<BoxChange> proposals(int top) {
    return BoxChange.of(best(before, top), best(after, top));
  }

  private static List<Found> best(Snapshot of, int top) {
    return of.proposals().stream()
        .limit(top)
        .map(proposal -> new Found(proposal.box(), ""))
        .toList();
  }

  /** Whether both networks go on from proposals to detections. */
  public boolean detects() {
    return before.detections().isPresent() && after.detections().isPresent();
  }

  /**
   * What became of the best detections.
   *
   * @param top so many of either are compared
   * @throws java.util.NoSuchElementException if one of the networks has none
   */
  public List<BoxChange> detections(int top) {
    return BoxChange.of(
        before.detections().orElseThrow().stream().limit(top).toList(),
        after.detections().orElseThrow().stream().limit(top).toList());
  }
}
