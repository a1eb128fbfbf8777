package org.fpnexplorer.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.fpnexplorer.text.Texts;

/** A declared network for one input size: its nodes in the order of computation. */
public final class Graph {
  private static final Texts TEXTS = Texts.of(Graph.class);

  private final Map<String, Node> nodes;
  private final List<Node> order;
  private final List<Parameter> parameters;
  private final List<Draw> draws;
  private final Map<Node, List<Node>> consumers;

  Graph(Map<String, Node> nodes, List<Parameter> parameters, List<Draw> draws) {
    this.nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    this.order = List.copyOf(nodes.values());
    this.parameters = List.copyOf(parameters);
    this.draws = List.copyOf(draws);
    this.consumers = new LinkedHashMap<>();
    for (Node node : order) {
      consumers.put(node, new ArrayList<>());
      node.inputs().forEach(input -> consumers.get(input).add(node));
    }
  }

  /** All nodes, in the order of computation. */
  public List<Node> nodes() {
    return order;
  }

  /**
   * The node of that name.
   *
   * @throws NoSuchElementException if there is none
   */
  public Node node(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      throw new NoSuchElementException(TEXTS.get("tensor.unknown", name));
    }
    return node;
  }

  /** Whether there is a node of that name. */
  public boolean has(String name) {
    return nodes.containsKey(name);
  }

  /** The nodes that read this node's output. */
  public List<Node> consumers(Node node) {
    return Collections.unmodifiableList(consumers.get(node));
  }

  /** The nodes with a name in the paper, in the order of computation. */
  public List<Node> named() {
    return order.stream().filter(Node::isNamed).toList();
  }

  /** The nodes of one role, in the order of computation. */
  public List<Node> of(Role role) {
    return order.stream().filter(node -> node.role() == role).toList();
  }

  /**
   * What a level of maps is called after, the last of them: p3, or c4 where nothing follows.
   *
   * @throws NoSuchElementException if it has no map
   */
  public String levelName(int level) {
    return order.stream()
        .filter(node -> node.level() == level && node.role().isFeatures())
        .reduce((earlier, later) -> later)
        .map(Node::name)
        .orElseThrow(() -> new NoSuchElementException("no map has level " + level));
  }

  /** The image as the network receives it. */
  public Node input() {
    return order.get(0);
  }

  /** Every tensor that the layers are given, once, in the order of construction. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** How PyTorch fills them, in the order of its random stream. */
  public List<Draw> draws() {
    return draws;
  }
}
