package org.fpnexplorer.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.anchors.AnchorMatcher;
import org.fpnexplorer.checkpoint.DType;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.checkpoint.WeightsFile;
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
  private final List<StepReport> history;
  private List<LearnedExample> lastExamples = List.of();

  private Trainer(TrainingPlan plan, Graph graph, Learner learner, List<StepReport> history) {
    this.plan = plan;
    this.graph = graph;
    this.learner = learner;
    this.history = new ArrayList<>(history);
    this.batches = new Batches(plan, graph);
    this.prefetch = new Prefetch(batches);
  }

  /** Begins a training, with weights drawn from the plan's seed. */
  public static Trainer start(TorchEngine engine, TrainingPlan plan) {
    Graph graph = plan.model().graph(plan.height(), plan.width());
    return new Trainer(plan, graph, Learner.start(engine, plan, graph), List.of());
  }

  /**
   * Takes up a training where {@link #save} put it aside; with as many threads as before it goes on
   * as if it had never stopped.
   *
   * @throws IOException if the file is something else, or damaged; the message does not name it
   */
  public static Trainer resume(TorchEngine engine, Path file) throws IOException {
    try (ResumeFile saved = ResumeFile.open(file)) {
      TrainingPlan plan = saved.plan();
      Graph graph = plan.model().graph(plan.height(), plan.width());
      return new Trainer(plan, graph, Learner.resume(engine, saved, graph), saved.history());
    }
  }

  /**
   * Puts the training aside, as it is after the last step.
   *
   * @throws IOException if the file cannot be written; one that was there before is then still
   *     there
   */
  public void save(Path file) throws IOException {
    save(file, Map.of());
  }

  /**
   * Puts the training aside, as it is after the last step.
   *
   * @param more to be kept in it beside the plan; {@link SavedTraining#texts} has it again
   * @throws IOException if the file cannot be written; one that was there before is then still
   *     there
   */
  public void save(Path file, Map<String, String> more) throws IOException {
    ResumeFile.write(file, plan, learner, history, more);
  }

  /**
   * Writes the weights as they are now, in half precision, as a checkpoint that says how it came to
   * be.
   *
   * @param more to be kept in it beside the plan
   * @throws IOException if the file cannot be written; one that was there before is then still
   *     there
   */
  public void writeWeights(Path file, Map<String, String> more) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>(PlanText.of(plan));
    String seeds = plan.firstScene() + ":" + plan.scenes();
    TrainingNote note =
        new TrainingNote(plan.model().name(), TrainingNote.SCENES, history.size(), seeds);
    texts.putAll(note.metadata());
    texts.putAll(more);
    WeightsFile.write(file, weights().tensors(), texts, DType.F16);
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

  /** The anchors that its examples' labels number. */
  public AnchorMatcher anchors() {
    return batches.matcher();
  }

  /** What the last step was learned from; empty before the first. */
  public List<LearnedExample> lastExamples() {
    return lastExamples;
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
    lastExamples = batch.learned();
    history.add(report);
    return report;
  }

  /** How many arrays are kept in native memory, for tests. */
  int live() {
    return learner.live();
  }

  /** Frees the native memory, the weights' too. */
  @Override
  public void close() {
    prefetch.close();
    learner.close();
  }
}
