package org.fpnexplorer.ui;

import java.util.Optional;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;

/**
 * One value of a tensor that the student has chosen.
 *
 * @param node whose output it is: N, C, H, W
 * @param channel from 0
 * @param row of the cell, from the top
 * @param column of the cell, from the left
 */
public record PickedCell(Node node, int channel, int row, int column) {
  /**
   * Reads {@code m4[17,5,9]}: node, channel, row, column.
   *
   * @return empty if it is no value of a map that the network has
   */
  static Optional<PickedCell> parse(String text, Graph graph) {
    return Cell.parse(text, graph)
        .filter(cell -> cell.node().isMap())
        .map(cell -> new PickedCell(cell.node(), cell.channel(), cell.row(), cell.column()));
  }

  /** Whether the node's output is a map that has such a value. */
  public boolean exists() {
    return node.isMap()
        && channel >= 0
        && channel < node.shape().channels()
        && row >= 0
        && row < node.shape().height()
        && column >= 0
        && column < node.shape().width();
  }
}
