package org.fpnexplorer.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.network.Graph;

/**
 * Trains a model's backbone, neck and region proposal head on drawn scenes: the declared graph is
 * run on a batch, PyTorch differentiates its loss, AdamW changes the weights. One step at a time,
 * so that whoever drives it can look at the weights, save them or stop in between. Not for two
 * threads at once.
 */
public final class Trainer implements AutoCloseable {
  private final TrainingPlan plan;
  private final Graph graph;
  private final Batches batches;
  private final Prefetch prefetch;
  private final Learner learner;
  private final List<StepReport> history = new ArrayList<>();
  private Batch last;

  /**
   * Begins a training, with weights drawn from the plan's seed.
   *
   * @throws IllegalArgumentException if the model has layers that are not trained here
   */
  public Trainer(TorchEngine engine, TrainingPlan plan) {
    this.plan = plan;
    this.graph = plan.model().graph(plan.height(), plan.width());
    this.batches = new Batches(plan, graph);
    this.prefetch = new Prefetch(batches);
    this.learner = new Learner(engine, plan, graph);
  }

  /** What it follows. */
  public TrainingPlan plan() {
    return plan;
  }

  /** The network, for the plan's size. */
  public Graph graph() {
    return graph;
  }

  /** The weights as they are now. They belong to the trainer and change with every step. */
  public Weights weights() {
    return learner.weights();
  }

  /** Every step so far. */
  public List<StepReport> history() {
    return Collections.unmodifiableList(history);
  }

  /** Whether the plan's steps are done. */
  public boolean isAtEnd() {
    return history.size() >= plan.steps();
  }

  /**
   * Does the next step.
   *
   * @throws IllegalStateException if there is none, or the loss is no longer a number; the weights
   *     are then those of the step before
   */
  public StepReport step() {
    if (isAtEnd()) {
      throw new IllegalStateException("the training is complete");
    }
    int step = history.size();
    Batch batch = prefetch.get(step);
    StepReport report = learner.learn(step, batch);
    last = batch;
    history.add(report);
    return report;
  }

  /** Frees the native memory, the weights' too. */
  @Override
  public void close() {
    prefetch.close();
    learner.close();
  }
}
