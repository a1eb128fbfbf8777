package org.fpnexplorer.network;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The theoretical receptive field, by following a cell back through every path to the input.
 * Arithmetic of Araujo, Norris and Sim 2019 (distill.pub/2019/computing-receptive-fields), but with
 * exact intervals, since behind an enlargement the field depends on where the cell lies.
 */
public final class ReceptiveField {
  private ReceptiveField() {}

  /**
   * The input pixels along one axis that some cells of a node can see, padding included.
   *
   * @param cells of the node's output, along the same axis
   */
  public static Interval of(Node node, Interval cells) {
    TreeMap<Integer, Interval> wanted = new TreeMap<>();
    Map<Integer, Node> byIndex = new HashMap<>();
    wanted.put(node.index(), cells);
    byIndex.put(node.index(), node);
    // From the last node to the first, so that all readers of a node have spoken before it is left.
    while (true) {
      Map.Entry<Integer, Interval> last = wanted.pollLastEntry();
      Node reader = byIndex.get(last.getKey());
      if (reader.inputs().isEmpty()) {
        return last.getValue();
      }
      Interval read = reader.op().reads(last.getValue());
      for (Node input : reader.inputs()) {
        byIndex.put(input.index(), input);
        wanted.merge(input.index(), read, Interval::union);
      }
    }
  }

  /** The largest number of input pixels along one axis that any single cell of the node can see. */
  public static int size(Node node) {
    int largest = 0;
    // Cells repeat their relation to the coarsest map with a period of at most 2^6 of them.
    for (int cell = 0; cell < 64; cell++) {
      largest = Math.max(largest, of(node, new Interval(cell, cell)).length());
    }
    return largest;
  }

  /** Input pixels between neighbouring cells of the node's output. */
  public static int stride(Node node) {
    return node.inputs().isEmpty() ? 1 : node.op().outputStride(stride(node.inputs().get(0)));
  }
}
