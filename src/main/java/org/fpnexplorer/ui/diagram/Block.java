package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Add;

/**
 * A block of a backbone.
 *
 * @param name the block's, or the node's where a node belongs to no block
 * @param nodes in the order of computation
 */
record Block(String name, List<Node> nodes) {
  private static final String AND = "·";

  /** Divides nodes, given in the order of computation, into blocks. */
  static List<Block> of(List<Node> nodes) {
    List<Block> blocks = new ArrayList<>();
    List<Node> open = new ArrayList<>();
    for (Node node : nodes) {
      if (!open.isEmpty() && (node.block().isEmpty() || !node.block().equals(nameOf(open)))) {
        blocks.add(new Block(nameOf(open), List.copyOf(open)));
        open.clear();
      }
      open.add(node);
    }
    blocks.add(new Block(nameOf(open), List.copyOf(open)));
    return List.copyOf(blocks);
  }

  private static String nameOf(List<Node> nodes) {
    Node first = nodes.get(0);
    return first.block().isEmpty() ? first.name() : first.block();
  }

  /** The node after which all of it is computed. */
  Node last() {
    return nodes.get(nodes.size() - 1);
  }

  /** Whether there is something to see inside. */
  boolean opens() {
    return nodes.size() > 1;
  }

  /** Whether it is what stands before the first stage of a real backbone. */
  boolean isStem() {
    return name.equals("stem");
  }

  /** Whether what comes in is added to what its layers make of it. */
  boolean isResidual() {
    return nodes.stream().anyMatch(node -> node.op() instanceof Add);
  }

  /** Its layers in a few words, {@code 1×1·3×3·1×1}, without those on a shortcut. */
  String summary() {
    List<Node> main = BlockLayout.mainPath(nodes);
    String layers =
        main.stream()
            .filter(node -> Words.changesShapeOrMixes(node.op()))
            .map(node -> Words.brief(node.op()))
            .collect(Collectors.joining(AND));
    return layers.isEmpty() ? Words.operation(last().op()) : layers;
  }

  /** A node's name without that of the block it is in. */
  String shortName(Node node) {
    return node.name().startsWith(name + ".")
        ? node.name().substring(name.length() + 1)
        : node.name();
  }
}
