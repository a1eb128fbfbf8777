package org.fpnexplorer.network;

import java.util.HashMap;
import java.util.Map;

/**
 * The theoretical receptive fields of a graph's maps: the input pixels that each cell can see.
 * Arithmetic of Araujo, Norris and Sim 2019 (distill.pub/2019/computing-receptive-fields), but with
 * exact intervals, since behind an enlargement the field depends on where the cell lies.
 */
public final class ReceptiveField {
  /** Cells repeat their relation to the coarsest map with a period of at most 2^6 of them. */
  private static final int PERIOD = 64;

  private final Map<Node, Interval[]> fields = new HashMap<>();
  private final Map<Node, Integer> strides = new HashMap<>();

  private ReceptiveField(Graph graph) {
    for (Node node : graph.nodes()) {
      if (node.isMap()) {
        strides.put(node, stride(node));
        Interval[] own = new Interval[PERIOD];
        for (int cell = 0; cell < PERIOD; cell++) {
          own[cell] = seenBy(node, new Interval(cell, cell));
        }
        fields.put(node, own);
      }
    }
  }

  /** The receptive fields of all maps. */
  public static ReceptiveField of(Graph graph) {
    return new ReceptiveField(graph);
  }

  /** The pixels seen by neighbouring cells; what the node reads is in the table already. */
  private Interval seenBy(Node node, Interval cells) {
    if (node.inputs().isEmpty()) {
      return cells;
    }
    Interval read = node.op().reads(cells);
    // Further cells see no pixel further back, so those at the ends say it all.
    return node.inputs().stream()
        .map(input -> of(input, read.first()).union(of(input, read.last())))
        .reduce(Interval::union)
        .orElseThrow();
  }

  /**
   * The input pixels along one axis that one cell of a map can see, padding included.
   *
   * @param cell its row or column
   */
  public Interval of(Node node, int cell) {
    Interval field = fields.get(node)[Math.floorMod(cell, PERIOD)];
    int shift = Math.floorDiv(cell, PERIOD) * PERIOD * strides.get(node);
    return new Interval(field.first() + shift, field.last() + shift);
  }

  /** The largest number of input pixels along one axis that any single cell of a map can see. */
  public int size(Node node) {
    int largest = 0;
    for (Interval field : fields.get(node)) {
      largest = Math.max(largest, field.length());
    }
    return largest;
  }

  /** Input pixels between neighbouring cells of a map. */
  public static int stride(Node node) {
    return node.inputs().isEmpty() ? 1 : node.op().outputStride(stride(node.inputs().get(0)));
  }
}
