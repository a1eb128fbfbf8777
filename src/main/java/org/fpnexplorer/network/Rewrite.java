package org.fpnexplorer.network;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.Merge;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.Upsample;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.network.op.UpsampleNearest;

/**
 * A declared graph, written once more with parts switched off. A merged map that keeps one of its
 * two sources becomes that source, under its own name: as if it had been declared so.
 */
final class Rewrite {
  private static final int FINEST = 2;

  private final Switches switches;
  private final Set<Node> left = new HashSet<>();
  private final Map<Node, Node> made = new LinkedHashMap<>();

  private Rewrite(Graph declared, Switches switches) {
    this.switches = switches;
    for (Node node : declared.nodes()) {
      if (keepsOneSource(node)) {
        left.addAll(node.inputs());
      }
    }
    for (Node node : declared.nodes()) {
      if (isLeft(node)) {
        left.add(node);
      } else {
        made.put(node, rewritten(node));
      }
    }
  }

  /** The graph with these switches thrown. */
  static Graph of(Graph declared, Switches switches) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    new Rewrite(declared, switches).made.values().forEach(node -> nodes.put(node.name(), node));
    return new Graph(nodes, declared.parameters(), declared.draws());
  }

  /** Whether a switch makes another graph of it. */
  static boolean changes(Graph declared, Switch one) {
    Rewrite rewrite = new Rewrite(declared, Switches.of(one));
    return !rewrite.left.isEmpty()
        || rewrite.made.entrySet().stream()
            .anyMatch(entry -> !entry.getKey().op().equals(entry.getValue().op()));
  }

  private boolean has(Switch one) {
    return switches.has(one);
  }

  private static boolean isMerged(Node node) {
    return node.role() == Role.M && node.op() instanceof Merge;
  }

  private boolean keepsOneSource(Node node) {
    return isMerged(node) && (has(Switch.TOP_DOWN) || has(Switch.lateral(node.level())));
  }

  /** Whether a node goes: what was merged, the outputs but P2, and what only those lead to. */
  private boolean isLeft(Node node) {
    if (left.contains(node)) {
      return true;
    }
    if (has(Switch.ONLY_P2) && node.role() == Role.P && node.level() != FINEST) {
      return true;
    }
    return !isMerged(node)
        && !takesManyLevels(node)
        && node.inputs().stream().anyMatch(left::contains);
  }

  private static boolean takesManyLevels(Node node) {
    return node.op() instanceof SelectProposals || node.op() instanceof RoiAlign;
  }

  private Node rewritten(Node node) {
    if (keepsOneSource(node)) {
      Node source = node.inputs().stream().filter(this::stays).findFirst().orElseThrow();
      return node(node, source, source.inputs(), Declared.here());
    }
    List<Node> inputs = node.inputs().stream().filter(input -> !left.contains(input)).toList();
    boolean asDeclared = operation(node).equals(node.op()) && inputs.equals(node.inputs());
    return node(node, node, inputs, asDeclared ? node.source() : Declared.here());
  }

  /** Of the two sources of a merged map: the one from above, or the lateral one. */
  private boolean stays(Node source) {
    return source.op() instanceof Upsample != has(Switch.TOP_DOWN);
  }

  /**
   * @param declared whose name and place it has
   * @param computed whose operation and layer it has
   */
  private Node node(Node declared, Node computed, List<Node> inputs, Declared source) {
    return new Node(
        made.size(),
        declared.name(),
        operation(computed),
        inputs.stream().map(made::get).toList(),
        declared.place(),
        source,
        operation(computed).equals(computed.op()) ? computed.layerSource() : Declared.NOWHERE);
  }

  private Op operation(Node node) {
    Op op = node.op();
    if (op instanceof UpsampleNearest nearest && has(Switch.BILINEAR)) {
      return UpsampleBilinear.like(nearest);
    }
    if (isMerged(node) && has(Switch.AVERAGE)) {
      return new Average();
    }
    if (op instanceof Conv2d && node.role() == Role.P && has(Switch.SMOOTH)) {
      return new Identity();
    }
    if (op instanceof SelectProposals select && has(Switch.ONLY_P2)) {
      return new SelectProposals(select.anchors().finestAlone());
    }
    return op;
  }
}
