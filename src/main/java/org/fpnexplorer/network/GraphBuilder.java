package org.fpnexplorer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Input;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.tensor.Shape;

/**
 * Writes a network down. Layers are declared first, in the order PyTorch would construct them, then
 * applied: a layer applied twice shares its parameters.
 */
public final class GraphBuilder {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Draw> draws = new ArrayList<>();
  private final Map<Op, Declared> layers = new HashMap<>();
  private Part part = Part.INPUT;
  private String block = "";

  /** The nodes that follow belong to this part, and to no block. */
  public void part(Part next) {
    part = next;
    block = "";
  }

  /** The nodes that follow belong to this block of layers. */
  public void block(String next) {
    block = next;
  }

  /** Declares a layer, filled as its constructor in PyTorch fills it. */
  public <L extends Op> L layer(L layer) {
    layers.put(layer, Declared.here());
    parameters.addAll(layer.parameters());
    draws.addAll(layer.initial());
    return layer;
  }

  /** Fills a layer that PyTorch constructs and throws away: it moves the random stream on. */
  public void discarded(Op layer) {
    draws.addAll(layer.initial());
  }

  /** Declares a convolution with bias that keeps the size of its map. */
  public Conv2d conv2d(String name, int in, int out, int kernel) {
    return layer(Conv2d.of(name, in, out, kernel));
  }

  /** Fills a tensor once more, as the constructor in PyTorch does after the layers stand. */
  public void draw(Draw draw) {
    draws.add(draw);
  }

  /** The image as the network receives it: 1, 3, height, width. */
  public Node input(int height, int width) {
    return named("input", Role.INPUT, 0, new Input(Shape.of(1, 3, height, width)));
  }

  /** Applies an operation whose output has a name in the paper. */
  public Node named(String name, Role role, int level, Op op, Node... inputs) {
    Node node =
        new Node(
            nodes.size(),
            name,
            op,
            List.of(inputs),
            new Node.Place(part, block, role, level),
            Declared.here(),
            layers.getOrDefault(op, Declared.NOWHERE));
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
    return new Graph(nodes, parameters, draws);
  }
}
