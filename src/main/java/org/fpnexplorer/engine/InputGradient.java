package org.fpnexplorer.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
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
 *
 * <p>PyTorch differentiates one node at a time, by the chain rule: a way back in one piece takes
 * seconds in which it can't be asked to stop.
 */
public final class InputGradient {
  /** Of the time; what the way there takes, the way back takes about twice. */
  private static final double SHARE_OF_FORWARD = 1 / 3.0;

  private final SortedSet<Node> nodes;
  private final Executor executor;
  private final DoublePredicate goOn;
  private final Map<Node, Applied> applied = new HashMap<>();
  private final Map<Node, NDArray> gradients = new HashMap<>();
  private int done;

  /**
   * A node that is computed.
   *
   * @param inputs its own, cut off from what they were computed by
   */
  private record Applied(List<NDArray> inputs, NDArray output) {}

  private InputGradient(SortedSet<Node> nodes, Executor executor, DoublePredicate goOn) {
    this.nodes = nodes;
    this.executor = executor;
    this.goOn = goOn;
  }

  /**
   * The gradient of one cell.
   *
   * @param weights of a network with all layers below the cell; they are left as they are
   * @param input 1, 3, H, W
   * @param goOn is told, before each node on the way there and back, about what share of the time
   *     has passed, and says whether to go on
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
    InputGradient pass = new InputGradient(below, Executor.forGradient(weights), goOn);
    return engine.call(
        () -> {
          // Beside the base manager: whatever is made on the way goes with this one.
          try (NDManager scratch = engine.newManager();
              GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            pass.forward(scratch.create(input.data(), NdArrays.toDjl(input.shape())));
            pass.backward(cell, collector);
            return NdArrays.toTensor(pass.gradients.get(first));
          }
        });
  }

  private static void collect(Node node, SortedSet<Node> below) {
    if (below.add(node)) {
      node.inputs().forEach(input -> collect(input, below));
    }
  }

  /** Computes every node; PyTorch remembers of each how to go back through it alone. */
  private void forward(NDArray x) {
    for (Node node : nodes) {
      ask(SHARE_OF_FORWARD * done / nodes.size());
      List<NDArray> inputs =
          node.inputs().stream().map(input -> cutOff(applied.get(input).output())).toList();
      NDArray output = inputs.isEmpty() ? x : executor.run(node.op(), inputs);
      applied.put(node, new Applied(inputs, output));
      done++;
    }
  }

  private static NDArray cutOff(NDArray output) {
    NDArray input = output.stopGradient();
    input.setRequiresGradient(true);
    return input;
  }

  /** Goes back from the cell; what is left is the gradient of the node that has no inputs. */
  private void backward(MapCell cell, GradientCollector collector) {
    done = 0;
    while (!nodes.first().equals(nodes.last())) {
      ask(SHARE_OF_FORWARD + (1 - SHARE_OF_FORWARD) * done / applied.size());
      Node node = nodes.last();
      NDArray output = applied.get(node).output();
      if (node == cell.node()) {
        collector.backward(output.get(index(cell)));
      } else {
        // As the collector would, but with a gradient for each of the values.
        JniUtils.backward((PtNDArray) output, (PtNDArray) gradients.remove(node), false, false);
      }
      handDown(applied.get(node), node.inputs());
      nodes.remove(node);
      done++;
    }
  }

  /** Every input's share of the gradient; nodes that are read several times get the sum. */
  private void handDown(Applied of, List<Node> to) {
    for (int i = 0; i < to.size(); i++) {
      gradients.merge(to.get(i), of.inputs().get(i).getGradient(), NDArray::add);
    }
    of.inputs().forEach(NDArray::close);
    of.output().close();
  }

  private void ask(double share) {
    if (!goOn.test(share)) {
      throw new CancellationException("the gradient is not wanted any more");
    }
  }

  private static NDIndex index(MapCell cell) {
    String channels =
        cell.channel().isPresent() ? Integer.toString(cell.channel().getAsInt()) : ":";
    return new NDIndex("0, " + channels + ", " + cell.row() + ", " + cell.column());
  }
}
