package org.fpnexplorer.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.fpnexplorer.tensor.Shape;

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

  private Interval of(Node node, int cell) {
    Interval field = fields.get(node)[Math.floorMod(cell, PERIOD)];
    int shift = Math.floorDiv(cell, PERIOD) * PERIOD * strides.get(node);
    return new Interval(field.first() + shift, field.last() + shift);
  }

  /** The rows of input pixels that the cells in a row of a map can see, padding included. */
  public static Interval rows(Node node, int row) {
    return seen(node, row, Shape::height);
  }

  /** The columns of input pixels that the cells in a column of a map can see, padding included. */
  public static Interval columns(Node node, int column) {
    return seen(node, column, Shape::width);
  }

  /** On this input: sizes that do not halve evenly shift what an enlargement reads. */
  private static Interval seen(Node map, int cell, ToIntFunction<Shape> length) {
    SortedMap<Node, Interval> wanted =
        new TreeMap<>(Comparator.comparingInt(Node::index).reversed());
    wanted.put(map, new Interval(cell, cell));
    while (!wanted.firstKey().inputs().isEmpty()) {
      Node node = wanted.firstKey();
      Interval output = wanted.remove(node);
      for (Node input : node.inputs()) {
        int in = length.applyAsInt(input.shape());
        int out = length.applyAsInt(node.shape());
        wanted.merge(input, node.op().reads(output, in, out), Interval::union);
      }
    }
    return wanted.get(wanted.firstKey());
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
