package org.fpnexplorer.ui.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Merge;

/**
 * A network as stops and the links between them: what the paper names are stops, all other nodes
 * are folded into the links.
 *
 * @param stops in the order of computation
 * @param links in the order of their targets
 */
record Pathway(List<Stop> stops, List<Link> links) {
  /** Whether its proposals are looked at once more, each by itself. */
  boolean hasSecondStage() {
    return stops.stream().anyMatch(stop -> stop.column() == Column.ROIS);
  }

  private record Cell(Column column, int level) {}

  /** The stops and links of a graph. */
  static Pathway of(Graph graph) {
    Map<Cell, List<Node>> cells = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      Column.of(node.role())
          .map(column -> new Cell(column, node.level()))
          .ifPresent(cell -> cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(node));
    }
    List<Stop> stops = new ArrayList<>();
    Map<Node, Stop> stopOf = new HashMap<>();
    cells.forEach(
        (cell, nodes) -> {
          Stop stop = new Stop(cell.column(), cell.level(), List.copyOf(nodes));
          stops.add(stop);
          nodes.forEach(node -> stopOf.put(node, stop));
        });
    List<Link> links = new ArrayList<>();
    stops.forEach(stop -> links.addAll(linksInto(stop, stopOf)));
    return new Pathway(List.copyOf(stops), List.copyOf(links));
  }

  private static List<Link> linksInto(Stop target, Map<Node, Stop> stopOf) {
    // Back from the target up to the nearest stops, which residual blocks may reach on many ways.
    Set<Node> inner = new TreeSet<>(Comparator.comparingInt(Node::index));
    Map<Stop, Set<Node>> readers = new LinkedHashMap<>();
    Deque<Node> open = new ArrayDeque<>(target.nodes());
    while (!open.isEmpty()) {
      Node reader = open.pop();
      for (Node input : reader.inputs()) {
        Stop source = stopOf.get(input);
        if (source != null) {
          readers.computeIfAbsent(source, s -> new HashSet<>()).add(reader);
        } else if (inner.add(input)) {
          open.push(input);
        }
      }
    }
    readers.remove(target);
    boolean merges = readers.size() > 1 && target.node().op() instanceof Merge;
    return readers.entrySet().stream()
        .map(entry -> new Link(entry.getKey(), target, between(entry.getValue(), inner), merges))
        .toList();
  }

  /** Those of the inner nodes, in their order, that rest on the readers of a source. */
  private static List<Node> between(Set<Node> readers, Set<Node> inner) {
    Set<Node> reached = new LinkedHashSet<>();
    for (Node node : inner) {
      if (readers.contains(node) || node.inputs().stream().anyMatch(reached::contains)) {
        reached.add(node);
      }
    }
    return List.copyOf(reached);
  }
}
