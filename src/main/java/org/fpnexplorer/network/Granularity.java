package org.fpnexplorer.network;

import java.util.List;

/** How far one step through a network goes. */
public enum Granularity {
  /** On to the next node with a name in the paper: a backbone's stage is one step. */
  STAGE,
  /** On to the end of the next block; where a network has no blocks, on to the next node. */
  BLOCK,
  /** On to the next node. */
  LAYER;

  /** The next finer one; behind the finest, the coarsest. */
  public Granularity next() {
    return values()[(ordinal() + 1) % values().length];
  }

  /** The nodes that a step may end at, in the order of computation: the input first. */
  public List<Node> stops(Graph graph) {
    return graph.nodes().stream().filter(node -> isStop(graph, node)).toList();
  }

  private boolean isStop(Graph graph, Node node) {
    return switch (this) {
      case STAGE -> node.isNamed();
      case BLOCK -> node.block().isEmpty() || isLastOfBlock(graph, node);
      case LAYER -> true;
    };
  }

  private static boolean isLastOfBlock(Graph graph, Node node) {
    int next = node.index() + 1;
    return next == graph.nodes().size() || !graph.nodes().get(next).block().equals(node.block());
  }
}
