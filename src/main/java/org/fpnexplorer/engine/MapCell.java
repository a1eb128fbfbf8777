package org.fpnexplorer.engine;

import java.util.OptionalInt;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Shape;

/**
 * A cell of a map, in one channel or in all of them.
 *
 * @param node whose output is the map, 1, C, H, W
 * @param channel from 0; empty for the sum over the channels
 * @param row from 0, at the top
 * @param column from 0, at the left
 */
public record MapCell(Node node, OptionalInt channel, int row, int column) {
  /**
   * @throws IllegalArgumentException if the node makes no map, or its map has no such cell
   */
  public MapCell {
    if (!node.isMap()) {
      throw new IllegalArgumentException(node + " has no cells with a place in the image");
    }
    Shape shape = node.shape();
    if (!isWithin(row, shape.height())
        || !isWithin(column, shape.width())
        || !isWithin(channel.orElse(0), shape.channels())) {
      throw new IllegalArgumentException(
          node + " has no cell [" + channel.orElse(0) + ", " + row + ", " + column + "]");
    }
  }

  private static boolean isWithin(int index, int length) {
    return index >= 0 && index < length;
  }
}
