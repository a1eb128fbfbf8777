package org.fpnexplorer.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.tensor.Tensor;

/** A recording whose numbers are written down, not computed. */
final class ByHand implements Recording {
  private final Map<Node, Tensor> tensors = new HashMap<>();
  private final Map<String, Tensor> parameters = new HashMap<>();
  final GraphBuilder net = new GraphBuilder();

  /** The network's input, 1 × 3 × height × width, with these values. */
  Node input(int height, int width, float... values) {
    Node node = net.input(height, width);
    return put(node, values);
  }

  /** An operation whose output has these values. */
  Node node(String name, Op op, float[] values, Node... inputs) {
    return put(net.inner(name, 2, op, inputs), values);
  }

  Node put(Node node, float... values) {
    if (values.length > 0) {
      tensors.put(node, new Tensor(node.shape(), values));
    }
    return node;
  }

  ByHand with(Parameter parameter, float... values) {
    parameters.put(parameter.name(), new Tensor(parameter.shape(), values));
    return this;
  }

  Explanation explain(Cell cell) {
    return new Explainer(this).explain(cell);
  }

  @Override
  public Tensor tensor(Node node) {
    return tensors.get(node);
  }

  @Override
  public Tensor parameter(Parameter parameter) {
    return parameters.get(parameter.name());
  }

  @Override
  public NetworkInput input() {
    return NetworkInput.of(tensors.values().iterator().next());
  }

  @Override
  public InputSpec inputSpec() {
    return Models.ARTICLE.input();
  }

  @Override
  public Optional<Picture> picture() {
    return Optional.empty();
  }
}
