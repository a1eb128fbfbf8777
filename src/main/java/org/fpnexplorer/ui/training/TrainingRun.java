package org.fpnexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.session.Provenance;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.training.Proposer;
import org.fpnexplorer.training.RecallMeter;
import org.fpnexplorer.training.SavedTraining;
import org.fpnexplorer.training.StepReport;
import org.fpnexplorer.training.Trainer;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.training.Measurement.Finding;
import org.fpnexplorer.ui.training.Measurement.RecallPoint;

/**
 * A training with what is measured on the way. It is made in the session's lane, since it draws
 * from the random stream that noise is drawn from; everything else runs in the training's lane.
 */
final class TrainingRun implements AutoCloseable {
  /** Held-out scenes begin far from those that menus offer, and from those that are trained on. */
  private static final long HELD_OUT = 500_000;

  private static final int HELD_OUT_COUNT = 12;

  /** Objects of all sizes, by day: a small scene chosen by looking at it. */
  private static final long FIXED = 8;

  /** Of the time for steps; measuring takes no more. */
  private static final double MEASURED_SHARE = 0.15;

  /** Steps between two measurements at first; later a tenth of the steps done. */
  private static final int MEASURE_EVERY = 5;

  /** Of the newest step in the mean of the steps' times. */
  private static final double NEWEST = 0.1;

  private final Trainer trainer;
  private final Weights untrained;
  private final Proposer proposer;
  private final Optional<Source.Scene> shown;
  private final List<RecallPoint> recalls;
  private RecallMeter meter;
  private Scene fixed;
  private NetworkInput fixedInput;
  private int nextMeasured = 1;
  private long learned;
  private long measured;
  private double secondsPerStep;

  /**
   * A run before its next step.
   *
   * @param fixed the image in which proposals are shown
   * @param before what is proposed there without training
   * @param now what is proposed there now
   * @param history of the steps done
   */
  record Opened(
      TrainingPlan plan,
      Scene fixed,
      Finding before,
      Finding now,
      List<StepReport> history,
      List<RecallPoint> recalls) {}

  /** What a step brought. */
  record Advance(
      StepReport report,
      Pace pace,
      List<AnchorScene> scenes,
      Optional<Measurement> measurement,
      boolean isAtEnd) {}

  private TrainingRun(
      TorchEngine engine,
      Trainer trainer,
      Optional<Source.Scene> shown,
      List<RecallPoint> recalls) {
    this.trainer = trainer;
    this.untrained = Weights.seeded(engine, trainer.graph(), trainer.plan().seed());
    this.proposer = new Proposer(engine, trainer.graph());
    this.shown = shown;
    this.recalls = new ArrayList<>(recalls);
  }

  /**
   * Begins a training.
   *
   * @param shown the scene that is open in the window
   */
  static TrainingRun start(TorchEngine engine, TrainingPlan plan, Optional<Source.Scene> shown) {
    return new TrainingRun(engine, Trainer.start(engine, plan), shown, List.of());
  }

  /**
   * Takes up a training that was put aside.
   *
   * @param shown the scene that is open in the window
   * @throws IOException if the file is something else, or damaged; the message does not name it
   */
  static TrainingRun resume(TorchEngine engine, Path file, Optional<Source.Scene> shown)
      throws IOException {
    String recalls = SavedTraining.read(file).texts().getOrDefault(RecallText.KEY, "");
    Trainer trainer = Trainer.resume(engine, file);
    return new TrainingRun(engine, trainer, shown, RecallText.parse(recalls));
  }

  /** Draws the scenes that are measured with, and measures for the first time. */
  Opened open() {
    TrainingPlan plan = trainer.plan();
    InputSpec spec = plan.model().input();
    fixed = Scenes.draw(fixedSeed(plan), plan.height(), plan.width());
    fixedInput = RecallMeter.input(fixed, spec);
    meter =
        new RecallMeter(
            proposer,
            spec,
            LongStream.range(HELD_OUT, HELD_OUT + HELD_OUT_COUNT)
                .mapToObj(seed -> Scenes.draw(seed, plan.height(), plan.width()))
                .toList());
    Finding before = finding(0, untrained);
    if (recalls.isEmpty()) {
      recalls.add(recall(0, untrained));
    }
    untrained.close();
    List<StepReport> history = List.copyOf(trainer.history());
    nextMeasured = after(history.size());
    Finding now = history.isEmpty() ? before : finding(history.size(), trainer.weights());
    return new Opened(plan, fixed, before, now, history, List.copyOf(recalls));
  }

  /** What is open in the window, if it is a scene of this size, and none that is trained on. */
  private long fixedSeed(TrainingPlan plan) {
    return shown
        .filter(scene -> scene.height() == plan.height() && scene.width() == plan.width())
        .map(Source.Scene::seed)
        .filter(seed -> seed < plan.firstScene())
        .orElse(FIXED);
  }

  private static int after(int steps) {
    return steps + Math.max(MEASURE_EVERY, steps / 10);
  }

  private Finding finding(int step, Weights weights) {
    List<Candidate> proposals = proposer.propose(weights, fixedInput);
    return Finding.of(step, fixed, proposals);
  }

  private RecallPoint recall(int step, Weights weights) {
    RecallMeter.Recall recall = meter.measure(weights);
    return new RecallPoint(step, recall.average(), recall.atHalf());
  }

  /**
   * Does a step and, now and then, measures.
   *
   * @throws IllegalStateException if the loss is no longer a number
   */
  Advance advance() {
    long start = System.nanoTime();
    StepReport report = trainer.step();
    long took = System.nanoTime() - start;
    learned += took;
    double seconds = took / 1e9;
    secondsPerStep =
        secondsPerStep == 0 ? seconds : secondsPerStep + NEWEST * (seconds - secondsPerStep);
    List<AnchorScene> scenes =
        trainer.lastExamples().stream()
            .map(example -> AnchorScene.of(example, trainer.anchors(), trainer.graph()))
            .toList();
    Optional<Measurement> measurement = isDue() ? Optional.of(measure()) : Optional.empty();
    return new Advance(report, pace(), scenes, measurement, trainer.isAtEnd());
  }

  private boolean isDue() {
    boolean isCheap = measured <= MEASURED_SHARE * learned;
    return trainer.isAtEnd() || steps() >= nextMeasured && isCheap;
  }

  private Measurement measure() {
    long start = System.nanoTime();
    int done = steps();
    RecallPoint recall = recall(done, trainer.weights());
    recalls.add(recall);
    Measurement measurement = new Measurement(recall, finding(done, trainer.weights()));
    nextMeasured = after(done);
    measured += System.nanoTime() - start;
    return measurement;
  }

  private Pace pace() {
    TrainingPlan plan = trainer.plan();
    double perStep = secondsPerStep * (1 + (double) measured / learned);
    return new Pace(plan.batch() / secondsPerStep, perStep * (plan.steps() - steps()));
  }

  /** How many are done. */
  int steps() {
    return trainer.history().size();
  }

  /**
   * Puts the training aside.
   *
   * @throws IOException if the file cannot be written; one that was there before is still there
   */
  SavedTraining save(Path file) throws IOException {
    AtomicFile.makeFolder(file.toAbsolutePath().getParent());
    Map<String, String> texts = Map.of(RecallText.KEY, RecallText.of(recalls));
    trainer.save(file, texts);
    return new SavedTraining(trainer.plan(), steps(), texts);
  }

  /**
   * Writes the weights as they are now.
   *
   * @throws IOException if the file cannot be written
   */
  void write(Path file) throws IOException {
    AtomicFile.makeFolder(file.toAbsolutePath().getParent());
    trainer.writeWeights(file, Map.of("program", Provenance.program()));
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    untrained.close();
    trainer.close();
  }
}
