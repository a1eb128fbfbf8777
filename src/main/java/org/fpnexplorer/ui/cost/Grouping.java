package org.fpnexplorer.ui.cost;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;

/** What a row of the table stands for. */
public enum Grouping {
  LAYER(Granularity.LAYER),
  BLOCK(Granularity.BLOCK),
  STAGE(Granularity.STAGE);

  private final Granularity granularity;

  Grouping(Granularity granularity) {
    this.granularity = granularity;
  }

  /** The nodes of every row, in the order of computation. */
  List<List<Node>> groups(Graph graph) {
    List<List<Node>> groups = new ArrayList<>();
    int first = 0;
    for (Node stop : granularity.stops(graph)) {
      groups.add(graph.nodes().subList(first, stop.index() + 1));
      first = stop.index() + 1;
    }
    return groups;
  }
}
