package org.fpnexplorer.ui;

import org.fpnexplorer.network.Node;

/**
 * A place that the pointer is on, the same in every map.
 *
 * @param x in pixels of the network's input, from the left
 * @param y in pixels of the network's input, from the top
 * @param node whose map the pointer is on; the input's for the image
 */
public record Place(double x, double y, Node node) {
  /** The column of a map's cell that covers this place. */
  public int column(Node map, int inputWidth) {
    return cell(x, map.shape().width(), inputWidth);
  }

  /** The row of a map's cell that covers this place. */
  public int row(Node map, int inputHeight) {
    return cell(y, map.shape().height(), inputHeight);
  }

  private static int cell(double at, int cells, int pixels) {
    return Math.min(cells - 1, Math.max(0, (int) (at * cells / pixels)));
  }
}
