package org.fpnexplorer.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Tensor;

/**
 * By how much a cell of a map changes with each value of the network's input: its gradient, which
 * PyTorch computes backwards from the cell. Where it is not zero, the cell really looks: its
 * effective receptive field (Luo et al. 2016, arXiv 1701.04128).
 */
public final class InputGradient {
  private InputGradient() {}

  /**
   * The gradient of one cell.
   *
   * @param weights of a network with all layers below the cell; they are left as they are
   * @param input 1, 3, H, W
   * @param goOn is told, before each node, what share of the nodes below the cell is computed, and
   *     says whether to go on; the way back, about two thirds of the time, is one piece
   * @return 1, 3, H, W: change of the cell's value, or of the sum over its channels, for each unit
   *     of change of the input
   * @throws IllegalArgumentException if the input has another shape than the cell's network takes
   * @throws CancellationException if it is not to go on
   */
  public static Tensor of(
      TorchEngine engine, Weights weights, Tensor input, MapCell cell, DoublePredicate goOn) {
    SortedSet<Node> below = new TreeSet<>(Comparator.comparingInt(Node::index));
    collect(cell.node(), below);
    Node first = below.first();
    if (!first.shape().equals(input.shape())) {
      throw new IllegalArgumentException(
          "the network takes " + first.shape() + ", not " + input.shape());
    }
    return engine.call(
        () -> {
          // Beside the base manager: whatever is made on the way goes with this one.
          try (NDManager scratch = engine.newManager();
              GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray x = scratch.create(input.data(), NdArrays.toDjl(input.shape()));
            x.setRequiresGradient(true);
            NDArray map = run(below, x, Executor.forGradient(weights), goOn);
            collector.backward(map.get(index(cell)));
            return NdArrays.toTensor(x.getGradient());
          }
        });
  }

  private static void collect(Node node, SortedSet<Node> below) {
    if (below.add(node)) {
      node.inputs().forEach(input -> collect(input, below));
    }
  }

  /** The output of the last of the nodes. */
  private static NDArray run(
      SortedSet<Node> nodes, NDArray x, Executor executor, DoublePredicate goOn) {
    Map<Node, NDArray> outputs = new HashMap<>();
    for (Node node : nodes) {
      if (!goOn.test((double) outputs.size() / nodes.size())) {
        throw new CancellationException("the gradient is not wanted any more");
      }
      List<NDArray> inputs = node.inputs().stream().map(outputs::get).toList();
      outputs.put(node, inputs.isEmpty() ? x : executor.run(node.op(), inputs));
    }
    return outputs.get(nodes.last());
  }

  private static NDIndex index(MapCell cell) {
    String channels =
        cell.channel().isPresent() ? Integer.toString(cell.channel().getAsInt()) : ":";
    return new NDIndex("0, " + channels + ", " + cell.row() + ", " + cell.column());
  }
}
