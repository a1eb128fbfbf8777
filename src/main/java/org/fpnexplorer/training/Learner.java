package org.fpnexplorer.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fpnexplorer.engine.Executor;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.HostOp;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/** Runs the declared graph on batches, has PyTorch differentiate the loss, changes the weights. */
final class Learner implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(Learner.class);

  private final TorchEngine engine;
  private final TrainingPlan plan;
  private final Graph graph;
  private final Weights weights;
  private final NDManager manager;
  private final AdamW optimiser;

  private Learner(TorchEngine engine, TrainingPlan plan, Graph graph, Weights weights) {
    this.engine = engine;
    this.plan = plan;
    this.graph = graph;
    this.weights = weights;
    this.manager = engine.call(engine::newManager);
    this.optimiser = engine.call(() -> new AdamW(manager, learned()));
  }

  /** With weights drawn from the plan's seed. */
  static Learner start(TorchEngine engine, TrainingPlan plan, Graph graph) {
    return new Learner(engine, plan, graph, Weights.seeded(engine, graph, plan.seed()));
  }

  /** With the weights and moments of a training that was put aside. */
  static Learner resume(TorchEngine engine, ResumeFile file, Graph graph) throws IOException {
    Weights weights = Weights.loaded(engine, graph, file.weights());
    Learner learner = new Learner(engine, file.plan(), graph, weights);
    try {
      for (Parameter parameter : learner.optimiser.parameters()) {
        ByteBuffer mean = file.means().read(parameter).orElseThrow();
        ByteBuffer variance = file.variances().read(parameter).orElseThrow();
        engine.run(() -> learner.optimiser.moments(parameter).set(mean, variance));
      }
      return learner;
    } catch (IOException | RuntimeException e) {
      learner.close();
      throw e;
    }
  }

  private Map<Parameter, NDArray> learned() {
    Map<Parameter, NDArray> learned = new LinkedHashMap<>();
    for (Parameter parameter : graph.parameters()) {
      if (parameter.isLearned()) {
        NDArray value = weights.get(parameter);
        value.setRequiresGradient(true);
        learned.put(parameter, value);
      }
    }
    return learned;
  }

  /** The weights as they are now; they change with every step. */
  Weights weights() {
    return weights;
  }

  /** The first moments of the gradients, by the parameter's name. */
  Map<String, Tensor> means() {
    return moments(AdamW.Moments::mean);
  }

  /** The second moments of the gradients, by the parameter's name. */
  Map<String, Tensor> variances() {
    return moments(AdamW.Moments::variance);
  }

  private Map<String, Tensor> moments(Function<AdamW.Moments, NDArray> which) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Parameter parameter : optimiser.parameters()) {
      NDArray moment = which.apply(optimiser.moments(parameter));
      float[] values = engine.call(moment::toFloatArray);
      tensors.put(parameter.name(), new Tensor(parameter.shape(), values));
    }
    return tensors;
  }

  /**
   * Does one step.
   *
   * @throws IllegalStateException if the loss is not a number; the weights are left as they were
   */
  StepReport learn(int step, Batch batch) {
    return engine.call(() -> descend(step, batch));
  }

  private StepReport descend(int step, Batch batch) {
    // Whatever a step makes in native memory goes with this manager.
    try (NDManager scratch = engine.newManager()) {
      float objectness;
      float boxes;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        RpnLoss loss = loss(scratch, batch);
        objectness = loss.objectness().getFloat();
        boxes = loss.boxes().getFloat();
        if (!Float.isFinite(objectness + boxes)) {
          throw new IllegalStateException(TEXTS.get("notFinite", step));
        }
        collector.backward(loss.objectness().add(loss.boxes()));
      }
      double rate = plan.learningRate(step);
      float norm = optimiser.update(step, rate, plan.weightDecay(), plan.clip());
      return new StepReport(step, objectness, boxes, norm, (float) rate);
    }
  }

  private RpnLoss loss(NDManager scratch, Batch batch) {
    Shape shape = new Shape(batch.images().size(), 3, plan.height(), plan.width());
    NDArray input = scratch.create(FloatBuffer.wrap(batch.input()), shape);
    Map<Node, NDArray> outputs = run(input);
    return RpnLoss.of(
        graph.of(Role.OBJECTNESS).stream().map(outputs::get).toList(),
        graph.of(Role.BBOX).stream().map(outputs::get).toList(),
        batch.levels());
  }

  private Map<Node, NDArray> run(NDArray input) {
    Executor executor = Executor.forTraining(weights);
    Map<Node, NDArray> outputs = new HashMap<>();
    outputs.put(graph.input(), input);
    for (Node node : graph.nodes()) {
      if (node != graph.input() && !(node.op() instanceof HostOp)) {
        List<NDArray> inputs = node.inputs().stream().map(outputs::get).toList();
        outputs.put(node, executor.run(node.op(), inputs));
      }
    }
    return outputs;
  }

  /** How many arrays are kept in native memory, for tests. */
  int live() {
    return engine.call(() -> manager.getManagedArrays().size() + weights.live());
  }

  /** Frees the native memory, the weights' too. */
  @Override
  public void close() {
    weights.close();
    engine.run(manager::close);
  }
}
