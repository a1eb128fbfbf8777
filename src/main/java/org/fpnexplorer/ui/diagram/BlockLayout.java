package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.Node;

/**
 * Where the layers of a block stand, read from the graph: the longest way through it straight down,
 * what lies on a shorter way beside it.
 *
 * @param inputs nodes outside whose outputs the block reads; they stand above the first row
 * @param places of all layers
 * @param edges who reads whose output
 */
record BlockLayout(List<Node> inputs, Map<Node, Place> places, List<Edge> edges) {
  /** How many rows a layer takes that stands beside the longest way: less wide, it is higher. */
  static final double ROWS_BESIDE = 1.6;

  /**
   * A layer's place.
   *
   * @param lane 0 on the longest way, 1 beside it
   * @param row from the top; beside the longest way it may lie between two rows
   */
  record Place(int lane, double row) {}

  /**
   * One layer's output is another's input.
   *
   * @param shortcut whether it passes by layers of the longest way
   */
  record Edge(Node from, Node to, boolean shortcut) {}

  /** The layout of a block's nodes, given in the order of computation. */
  static BlockLayout of(List<Node> nodes) {
    List<Node> main = mainPath(nodes);
    Map<Node, Place> places = new LinkedHashMap<>();
    main.forEach(node -> places.put(node, new Place(0, places.size())));
    List<Node> beside = nodes.stream().filter(node -> !main.contains(node)).toList();
    // Halfway between where the block begins and where the two ways meet.
    double middle = (main.size() - 2) / 2.0;
    for (int i = 0; i < beside.size(); i++) {
      double row = middle + (i - (beside.size() - 1) / 2.0) * ROWS_BESIDE;
      places.put(beside.get(i), new Place(1, row));
    }
    List<Edge> edges = new ArrayList<>();
    List<Node> inputs = new ArrayList<>();
    for (Node node : nodes) {
      for (Node input : node.inputs()) {
        boolean inside = places.containsKey(input);
        if (!inside && !inputs.contains(input)) {
          inputs.add(input);
        }
        double fromRow = inside ? places.get(input).row() : -1;
        boolean sameLane =
            places.get(node).lane() == 0 && (!inside || places.get(input).lane() == 0);
        edges.add(new Edge(input, node, sameLane && places.get(node).row() - fromRow > 1));
      }
    }
    return new BlockLayout(List.copyOf(inputs), places, List.copyOf(edges));
  }

  /** The longest way to the last of some nodes. */
  static List<Node> mainPath(List<Node> nodes) {
    Map<Node, Integer> depths = new HashMap<>();
    for (Node node : nodes) {
      int deepest = 0;
      for (Node input : node.inputs()) {
        deepest = Math.max(deepest, depths.getOrDefault(input, 0));
      }
      depths.put(node, deepest + 1);
    }
    LinkedList<Node> path = new LinkedList<>();
    Node node = nodes.get(nodes.size() - 1);
    while (node != null) {
      path.addFirst(node);
      Node before = null;
      for (Node input : node.inputs()) {
        if (depths.getOrDefault(input, 0) > depths.getOrDefault(before, 0)) {
          before = input;
        }
      }
      node = before;
    }
    return List.copyOf(path);
  }

  /** How many rows the longest way has. */
  int rows() {
    return (int) places.values().stream().filter(place -> place.lane() == 0).count();
  }

  /** Whether anything stands beside the longest way. */
  boolean hasSecondLane() {
    return places.values().stream().anyMatch(place -> place.lane() == 1);
  }
}
