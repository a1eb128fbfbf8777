package org.fpnexplorer.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.tensor.Shape;

/**
 * Writes a network down. Layers are declared first, in the order PyTorch would construct them, then
 * applied: a layer applied twice shares its parameters.
 */
public final class GraphBuilder {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private Part part = Part.INPUT;

  /** The nodes that follow belong to this part. */
  public void part(Part next) {
    part = next;
  }

  /** Declares a convolution with bias; {@code padding} keeps the size where the stride is 1. */
  public Op.Conv2d conv2d(String name, int in, int out, int kernel) {
    Op.Conv2d conv = new Op.Conv2d(name, in, out, kernel, 1, kernel / 2);
    parameters.addAll(conv.parameters());
    return conv;
  }

  /** The image as the network receives it: 1, 3, height, width. */
  public Node input(int height, int width) {
    return named("input", Role.INPUT, 0, new Op.Input(Shape.of(1, 3, height, width)));
  }

  /** Applies an operation whose output has a name in the paper. */
  public Node named(String name, Role role, int level, Op op, Node... inputs) {
    Node node = new Node(nodes.size(), name, op, List.of(inputs), part, role, level);
    if (nodes.put(name, node) != null) {
      throw new IllegalArgumentException("two nodes are called " + name);
    }
    return node;
  }

  /** Applies an operation whose output is a step on the way. */
  public Node inner(String name, int level, Op op, Node... inputs) {
    return named(name, Role.INNER, level, op, inputs);
  }

  /** The network as written so far. */
  public Graph build() {
    return new Graph(nodes, parameters);
  }
}
