package org.fpnexplorer.ui.training;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.training.StepReport;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.training.Measurement.Finding;
import org.fpnexplorer.ui.training.Measurement.RecallPoint;

/** What is to be seen of a training; it stays when the training is put aside. */
public final class ProgressModel {
  /** Long enough to look at a scene. */
  private static final long SCENE_NANOS = 2_500_000_000L;

  private final ReadOnlyObjectWrapper<TrainingPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper pixelsPerSecond = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<List<AnchorScene>> scenes =
      new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty shownScene = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Scene> fixed = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Finding> before = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Finding> now = new ReadOnlyObjectWrapper<>();
  private final ObservableList<StepReport> losses = FXCollections.observableArrayList();
  private final ObservableList<RecallPoint> recalls = FXCollections.observableArrayList();
  // Fields, since nothing else would hold them, and a list that is collected is heard no more.
  private final ObservableList<StepReport> shownLosses =
      FXCollections.unmodifiableObservableList(losses);
  private final ObservableList<RecallPoint> shownRecalls =
      FXCollections.unmodifiableObservableList(recalls);
  private List<AnchorScene> newestScenes = List.of();
  private long scenesShown;

  ProgressModel() {}

  /** What the training follows; null before the first. */
  public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** How many steps are done. */
  public ReadOnlyIntegerProperty stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /** How fast it goes; null while it is not known. */
  public ReadOnlyObjectProperty<Pace> paceProperty() {
    return pace.getReadOnlyProperty();
  }

  /** How many pixels of scenes this machine learns from in a second; 0 before it is known. */
  public ReadOnlyDoubleProperty pixelsPerSecondProperty() {
    return pixelsPerSecond.getReadOnlyProperty();
  }

  /**
   * What a step was learned from: while the training runs, long enough to be looked at; when it
   * waits, the last step.
   */
  public ReadOnlyObjectProperty<List<AnchorScene>> scenesProperty() {
    return scenes.getReadOnlyProperty();
  }

  /** Which of the scenes is looked at, from 0. */
  public IntegerProperty shownSceneProperty() {
    return shownScene;
  }

  /** The image in which proposals are shown; null before the first training. */
  public ReadOnlyObjectProperty<Scene> fixedProperty() {
    return fixed.getReadOnlyProperty();
  }

  /** What untrained weights propose in the fixed image; null before the first training. */
  public ReadOnlyObjectProperty<Finding> beforeProperty() {
    return before.getReadOnlyProperty();
  }

  /** What was last seen to be proposed in the fixed image; null before the first training. */
  public ReadOnlyObjectProperty<Finding> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** The losses of every step. */
  public ObservableList<StepReport> losses() {
    return shownLosses;
  }

  /** Recall on scenes that are not trained on, as far as it was measured. */
  public ObservableList<RecallPoint> recalls() {
    return shownRecalls;
  }

  /** What a file of the weights is called unless another name is chosen. */
  public String resultName() {
    return plan.get().model().name() + "-" + steps.get() + "-steps.safetensors";
  }

  /** Nothing is done yet. */
  void clear() {
    steps.set(0);
    pace.set(null);
    losses.clear();
    recalls.clear();
    newestScenes = List.of();
    scenes.set(newestScenes);
    before.set(null);
    now.set(null);
  }

  /** Shows a training before its next step. */
  void open(TrainingRun.Opened opened) {
    plan.set(opened.plan());
    losses.setAll(opened.history());
    recalls.setAll(opened.recalls());
    steps.set(losses.size());
    fixed.set(opened.fixed());
    before.set(opened.before());
    now.set(opened.now());
  }

  /** Shows what a step brought. */
  void show(TrainingRun.Advance advance) {
    losses.add(advance.report());
    steps.set(losses.size());
    pace.set(advance.pace());
    pixelsPerSecond.set(
        advance.pace().imagesPerSecond() * plan.get().height() * plan.get().width());
    advance
        .measurement()
        .ifPresent(
            measured -> {
              recalls.add(measured.recall());
              now.set(measured.finding());
            });
    newestScenes = advance.scenes();
    if (scenes.get().isEmpty() || System.nanoTime() - scenesShown > SCENE_NANOS) {
      showNewestScenes();
    }
  }

  /** Shows what the last step was learned from. */
  void showNewestScenes() {
    scenesShown = System.nanoTime();
    scenes.set(newestScenes);
  }

  /** Whether all steps are done. */
  boolean isAtEnd() {
    return steps.get() >= plan.get().steps();
  }
}
