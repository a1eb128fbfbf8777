package org.fpnexplorer.ui.diagram;

import java.util.List;
import org.fpnexplorer.network.Node;

/**
 * A stop on the way through the network, drawn as a box.
 *
 * @param column from the role of its node
 * @param level its row, from the node; 0, the lowest row, for the input and the proposals
 * @param nodes whose outputs it stands for: one, or a head's objectness and box deltas
 */
record Stop(Column column, int level, List<Node> nodes) {
  /** The node whose picture the box carries. */
  Node node() {
    return nodes.get(0);
  }

  /** The node after which all of the box is computed. */
  Node last() {
    return nodes.get(nodes.size() - 1);
  }
}
