package org.fpnexplorer.ui;

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
  /** Whether the node's output has such a value. */
  public boolean exists() {
    return channel >= 0
        && channel < node.shape().channels()
        && row >= 0
        && row < node.shape().height()
        && column >= 0
        && column < node.shape().width();
  }
}
