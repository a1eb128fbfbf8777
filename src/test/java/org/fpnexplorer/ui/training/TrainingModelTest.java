package org.fpnexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.training.StepReport;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.NoticeModel.Kind;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.training.TrainingModel.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny training from start to end, with every way to interrupt it; without a toolkit. */
class TrainingModelTest {
  private static final int STEPS = 3;
  private static final TrainingPlan PLAN = plan(2e-3);

  @TempDir private Path folder;
  private final QueuedTasks tasks = new QueuedTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final SessionModel session = new SessionModel(tasks, worker, notices);
  private final List<TrainingModel> models = new ArrayList<>();

  private static TrainingPlan plan(double rate) {
    return new TrainingPlan(
        Models.byName("scenes-fpn"),
        64,
        96,
        1,
        STEPS,
        rate,
        0,
        0.05,
        5,
        1,
        TrainingPlan.FIRST_SCENE,
        2,
        true);
  }

  private TrainingModel model() {
    TrainingModel model =
        new TrainingModel(tasks, Engines.shared(), session, notices, folder.resolve("kept"));
    models.add(model);
    return model;
  }

  private Path file() {
    return folder.resolve("kept").resolve("window.training");
  }

  @AfterEach
  void free() {
    models.forEach(TrainingModel::discard);
    tasks.runAll();
    worker.close();
  }

  private void runUntil(BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      tasks.runOne();
    }
  }

  private static int steps(TrainingModel model) {
    return model.progress().stepsProperty().get();
  }

  private TrainingModel trained(int steps) {
    TrainingModel model = model();
    model.start(PLAN);
    runUntil(() -> steps(model) == steps);
    return model;
  }

  private static List<StepReport> losses(TrainingModel model) {
    return List.copyOf(model.progress().losses());
  }

  @Test
  void itRunsToItsEndAndEverythingIsThereToBeSeen() {
    TrainingModel model = model();
    model.start(PLAN);
    assertThat(model.stateProperty().get()).isEqualTo(State.RUNNING);
    tasks.runAll();
    ProgressModel progress = model.progress();
    assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
    assertThat(progress.losses()).hasSize(STEPS);
    assertThat(progress.recalls()).first().matches(point -> point.step() == 0);
    assertThat(progress.recalls()).last().matches(point -> point.step() == STEPS);
    assertThat(progress.beforeProperty().get().step()).isZero();
    assertThat(progress.nowProperty().get().step()).isEqualTo(STEPS);
    assertThat(progress.nowProperty().get().proposals()).hasSize(Measurement.Finding.SHOWN);
    assertThat(progress.scenesProperty().get()).hasSize(1);
    assertThat(progress.paceProperty().get().imagesPerSecond()).isPositive();
    assertThat(model.hasResult().get()).isTrue();
    assertThat(model.canGo().get()).isFalse();
    assertThat(file()).as("closing the window does not lose it").exists();
  }

  @Test
  void aPauseActsWithinAStepAndResumingGoesOn() {
    TrainingModel model = trained(1);
    model.go();
    assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
    tasks.runAll();
    assertThat(steps(model)).as("the one under way is finished").isEqualTo(2);
    assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
    model.go();
    tasks.runAll();
    assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
  }

  @Test
  void pausingAndResumingWithinOneStepDoesNotDoTwoAtOnce() {
    TrainingModel model = trained(1);
    int before = tasks.waiting();
    model.go();
    model.go();
    assertThat(tasks.waiting()).isEqualTo(before);
  }

  @Test
  void whatWasStoppedGoesOnAfterARestartAsIfItHadNot() {
    TrainingModel whole = trained(STEPS);
    List<StepReport> expected = losses(whole);
    whole.discard();
    tasks.runAll();

    TrainingModel stopped = trained(1);
    stopped.stop();
    tasks.runAll();
    assertThat(stopped.stateProperty().get()).isEqualTo(State.IDLE);
    assertThat(stopped.canGo().get()).as("first what was put aside").isFalse();

    TrainingModel next = model();
    next.refresh();
    tasks.runAll();
    assertThat(next.keptProperty().get().plan()).isEqualTo(PLAN);
    assertThat(next.keptProperty().get().stepsDone()).isBetween(1, 2);
    next.continueKept();
    tasks.runAll();
    assertThat(losses(next)).isEqualTo(expected);
    assertThat(next.progress().recalls()).first().matches(point -> point.step() == 0);
    assertThat(next.progress().beforeProperty().get())
        .isEqualTo(stopped.progress().beforeProperty().get());
  }

  @Test
  void whatIsDiscardedIsGoneAndHeardOfNoMore() {
    TrainingModel model = trained(1);
    model.stop();
    tasks.runAll();
    model.continueKept();
    runUntil(() -> steps(model) == 2);
    model.discard();
    tasks.runAll();
    assertThat(steps(model)).as("the step under way is not shown").isEqualTo(2);
    assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
    assertThat(model.keptProperty().get()).isNull();
    assertThat(file()).doesNotExist();
    assertThat(model.canGo().get()).isTrue();
  }

  @Test
  void aNewTrainingDoesNotTakeThePlaceOfOneThatWasPutAside() {
    TrainingModel stopped = trained(1);
    stopped.stop();
    tasks.runAll();
    TrainingModel unaware = model();
    unaware.go();
    tasks.runAll();
    assertThat(notices.newestProperty().get().text()).contains("continue or discard");
    assertThat(unaware.stateProperty().get()).isEqualTo(State.IDLE);
    assertThat(unaware.keptProperty().get().stepsDone()).isEqualTo(steps(stopped));
  }

  @Test
  void aTrainingToBeginWithPausesByItself() {
    TrainingModel model = model();
    model.choiceProperty().set(TrainingChoice.USUAL);
    model.startUntil(1);
    tasks.runAll();
    assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
    assertThat(steps(model)).isEqualTo(1);
  }

  @Test
  void closingTheWindowPutsItAside() throws Exception {
    TrainingModel model = trained(1);
    Future<?> safe = model.close();
    assertThat(safe).isNotDone();
    tasks.runAll();
    safe.get();
    assertThat(file()).exists();
  }

  @Test
  void withoutATrainingClosingWaitsForNothing() {
    assertThat(model().close()).isDone();
  }

  @Test
  void aLossThatIsNoNumberIsSaid() {
    TrainingModel model = model();
    model.start(plan(1e30));
    tasks.runAll();
    assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
    assertThat(notices.newestProperty().get().kind()).isEqualTo(Kind.FAILED);
    assertThat(notices.newestProperty().get().text()).contains("not a number", "learning rate");
    assertThat(model.canGo().get()).as("it can be tried again").isTrue();
  }

  @Test
  void whatCannotBePutAsideStaysInMemory() throws IOException {
    TrainingModel model = trained(1);
    Files.writeString(folder.resolve("kept"), "in the way");
    model.stop();
    tasks.runAll();
    assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
    assertThat(notices.newestProperty().get().text()).startsWith(file().toString());
    assertThat(model.hasResult().get()).isTrue();
    Files.delete(folder.resolve("kept"));
    model.stop();
    tasks.runAll();
    assertThat(model.keptProperty().get().stepsDone()).isEqualTo(steps(model));
  }

  @Test
  void aDamagedFileIsNamedAndCanBeContinuedByNobody() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "no training");
    TrainingModel model = model();
    model.refresh();
    tasks.runAll();
    assertThat(notices.newestProperty().get().text()).startsWith(file().toString());
    assertThat(model.keptProperty().get()).isNull();
    assertThat(file()).as("what was saved stays").exists();
  }

  @Test
  void theResultSaysWhatItIsAndFitsItsModel() throws IOException {
    TrainingModel model = trained(1);
    model.go();
    tasks.runAll();
    List<Path> opened = new ArrayList<>();
    model.write(folder.resolve(model.progress().resultName()), opened::add);
    tasks.runAll();
    assertThat(opened).containsExactly(folder.resolve("scenes-fpn-2-steps.safetensors"));
    try (Checkpoint written = Checkpoint.open(opened.get(0))) {
      TrainingNote note = TrainingNote.of(written.metadata()).orElseThrow();
      assertThat(note.steps()).isEqualTo(2);
      assertThat(note.onDrawings()).isTrue();
      assertThat(Fit.of(written, PLAN.model().graph()).fault()).isEmpty();
    }
  }

  @Test
  void theSessionComesFirst() {
    TrainingModel model = trained(1);
    session.open(
        new Request(new Source.Scene(7, 64, 96), Models.ARTICLE, 0).with(new Resize.Into(64, 64)));
    runUntil(() -> !session.busyProperty().get());
    assertThat(steps(model)).as("only the step that was under way").isEqualTo(2);
    tasks.runAll();
    assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
    assertThat(session.sessionProperty().get().request().model()).isEqualTo(Models.ARTICLE);
  }
}
