package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.HostOp;
import org.fpnexplorer.tensor.Tensor;

/**
 * A forward pass as a recording. Nodes are computed one by one, when they are asked for; outputs
 * with a name in the paper are kept, others are released once every reader has been computed and,
 * if asked for again, computed again from the nearest output that was kept.
 */
public final class ForwardPass implements AutoCloseable {
  private final TorchEngine engine;
  private final Graph graph;
  private final HostOperation host;
  private final Executor executor;
  private final NDManager manager;
  private final Map<Node, NDArray> kept = new HashMap<>();
  private final Map<Node, Step> steps = new ConcurrentHashMap<>();

  /**
   * A pass of which nothing is computed but its input.
   *
   * @param input 1, 3, H, W, as the graph's input node says
   * @param host computes what is not PyTorch's
   * @throws IllegalArgumentException if the input has another shape
   */
  public ForwardPass(
      TorchEngine engine, Graph graph, Weights weights, Tensor input, HostOperation host) {
    if (!input.shape().equals(graph.input().shape())) {
      throw new IllegalArgumentException(
          "the network takes " + graph.input().shape() + ", not " + input.shape());
    }
    this.engine = engine;
    this.graph = graph;
    this.host = host;
    this.executor = Executor.forInference(weights);
    this.manager = engine.call(engine::newManager);
    try {
      engine.run(() -> record(graph.input(), () -> create(input)));
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** The network that is run. */
  public Graph graph() {
    return graph;
  }

  /** Computes a node, and before it whatever it still lacks; what is recorded is left as it is. */
  public Step run(Node node) {
    return engine.call(
        () -> {
          if (!steps.containsKey(node)) {
            node.inputs().forEach(this::run);
            List<NDArray> inputs = node.inputs().stream().map(this::output).toList();
            record(node, () -> compute(node, inputs));
            node.inputs().forEach(this::releaseIfRead);
          }
          return steps.get(node);
        });
  }

  /** What is recorded of a node, if it has been computed. */
  public Optional<Step> step(Node node) {
    return Optional.ofNullable(steps.get(node));
  }

  /** Takes a node's output and time out of the recording; {@link #run} computes it anew. */
  public void forget(Node node) {
    engine.run(
        () -> {
          steps.remove(node);
          release(node);
        });
  }

  /** A copy of a node's output, computed now if it is not there. */
  public Tensor tensor(Node node) {
    return engine.call(
        () -> {
          run(node);
          Tensor copy = NdArrays.toTensor(output(node));
          releaseIfRead(node);
          return copy;
        });
  }

  /** How many arrays of this pass are in native memory, for tests. */
  int live() {
    return engine.call(() -> manager.getManagedArrays().size());
  }

  private void record(Node node, Supplier<NDArray> work) {
    long start = System.nanoTime();
    kept.put(node, work.get());
    steps.put(node, new Step(node, System.nanoTime() - start));
  }

  /** A recorded node's output: the kept one, or computed again. */
  private NDArray output(Node node) {
    if (!kept.containsKey(node)) {
      computeAgain(node);
    }
    return kept.get(node);
  }

  /** Every node on the way only once, however many paths lead through it. */
  private void computeAgain(Node node) {
    SortedSet<Node> missing = new TreeSet<>(Comparator.comparingInt(Node::index));
    collectMissing(node, missing);
    while (!missing.isEmpty()) {
      Node next = missing.first();
      kept.put(next, compute(next, next.inputs().stream().map(kept::get).toList()));
      missing.remove(next);
      for (Node input : next.inputs()) {
        if (Collections.disjoint(graph.consumers(input), missing)) {
          releaseIfRead(input);
        }
      }
    }
  }

  private void collectMissing(Node node, Set<Node> missing) {
    if (!kept.containsKey(node) && missing.add(node)) {
      node.inputs().forEach(input -> collectMissing(input, missing));
    }
  }

  private NDArray compute(Node node, List<NDArray> inputs) {
    if (node.op() instanceof HostOp) {
      return create(host.apply(node, inputs.stream().map(NdArrays::toTensor).toList()));
    }
    return executor.run(node.op(), inputs);
  }

  private NDArray create(Tensor tensor) {
    return manager.create(tensor.data(), NdArrays.toDjl(tensor.shape()));
  }

  private void releaseIfRead(Node node) {
    if (!node.isNamed() && graph.consumers(node).stream().allMatch(steps::containsKey)) {
      release(node);
    }
  }

  private void release(Node node) {
    NDArray array = kept.remove(node);
    if (array != null) {
      array.close();
    }
  }

  /** Frees the native memory; the steps stay readable, the tensors do not. */
  @Override
  public void close() {
    engine.run(
        () -> {
          kept.clear();
          manager.close();
        });
  }
}
