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
  /**
   * How many pixels of the input lie between neighbouring cells of a map: 2^level. The last cells
   * of a map may reach beyond the input: 13 cells of P6 at stride 64 stand for 800 pixels.
   */
  public static int stride(Node map) {
    return 1 << map.level();
  }

  /** The column of a map's cell that covers this place. */
  public int column(Node map) {
    return cell(x, map, map.shape().width());
  }

  /** The row of a map's cell that covers this place. */
  public int row(Node map) {
    return cell(y, map, map.shape().height());
  }

  private static int cell(double at, Node map, int cells) {
    return Math.min(cells - 1, Math.max(0, (int) (at / stride(map))));
  }
}
