package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.Node;

/**
 * The way from one stop to the next, drawn as an arrow.
 *
 * @param from whose output is read
 * @param to whose output is made
 * @param inner the steps on the way, in the order of computation
 * @param merges whether it meets others in an addition, which is then no step of this link
 */
record Link(Stop from, Stop to, List<Node> inner, boolean merges) {
  /** The operations that the arrow stands for; the last is what the target itself computes. */
  List<Node> steps() {
    List<Node> steps = new ArrayList<>(inner);
    if (!merges) {
      steps.add(to.node());
    }
    return List.copyOf(steps);
  }

  /** Whether it leads to a finer level of the same column. */
  boolean runsDown() {
    return from.column() == to.column() && to.level() < from.level();
  }

  /** The node after which the whole arrow is computed. */
  Node last() {
    return merges && !inner.isEmpty() ? inner.get(inner.size() - 1) : to.node();
  }
}
