package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening while something is being opened or computed: the window shows what the worker holds. */
class SessionRacesTest {
  private static final Request NOISE =
      new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64));
  private static final Request OTHER = NOISE.with(6);
  private static final Request MISSING =
      NOISE.with(new Source.ImageFile(Path.of("there-is-no-such.png")));

  private final QueuedTasks tasks = new QueuedTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final SessionModel session = new SessionModel(tasks, worker, notices);

  @BeforeEach
  void open() {
    session.open(NOISE, 4);
    tasks.runAll();
  }

  @AfterEach
  void close() {
    worker.close();
  }

  private void everyStepUpTo(int position) {
    assertThat(session.busyProperty().get()).isFalse();
    assertThat(session.positionProperty().get()).isEqualTo(position);
    assertThat(session.steps()).containsOnlyKeys(session.nodes().subList(0, position));
  }

  @Test
  void aFailedOpeningDoesNotStopThePassThatIsUnderWay() {
    session.last();
    tasks.runOne();
    session.open(MISSING);
    tasks.runAll();

    assertThat(notices.newestProperty().get().text()).contains("there-is-no-such.png");
    everyStepUpTo(session.nodes().size());
  }

  @Test
  void aGoalSetWhileAnOpeningFailsIsReached() {
    session.open(MISSING);
    session.seek(7);
    tasks.runAll();

    everyStepUpTo(7);
  }

  @Test
  void ofTwoOpeningsTheFirstStaysIfTheSecondFails() {
    session.open(OTHER, 6);
    session.open(MISSING);
    tasks.runAll();

    assertThat(session.sessionProperty().get().request()).isEqualTo(OTHER);
    everyStepUpTo(6);
  }

  @Test
  void noStepIsLostThatIsAskedForWhileAnotherComputes() {
    session.forward();
    session.forward();
    session.forward();
    tasks.runAll();
    everyStepUpTo(7);

    session.back();
    session.back();
    tasks.runAll();
    everyStepUpTo(5);
  }

  @Test
  void theNextChangeBuildsOnWhatWasAskedForLast() {
    session.open(OTHER, 2);
    session.open(session.requestProperty().get().with(new Resize.Into(96, 64)), 2);
    tasks.runAll();
    assertThat(session.sessionProperty().get().request())
        .isEqualTo(OTHER.with(new Resize.Into(96, 64)));

    session.open(MISSING);
    assertThat(session.requestProperty().get()).isEqualTo(MISSING);
    tasks.runAll();
    assertThat(session.requestProperty().get()).isEqualTo(OTHER.with(new Resize.Into(96, 64)));
  }

  @Test
  void ofTwoOpeningsTheSecondIsComputed() {
    session.open(OTHER, 6);
    session.open(NOISE, 3);
    tasks.runAll();

    assertThat(session.sessionProperty().get().request()).isEqualTo(NOISE);
    everyStepUpTo(3);
  }

  @Test
  void stoppedItGoesNoFurtherThanTheNodeUnderWay() {
    session.last();
    session.stop();
    tasks.runAll();
    everyStepUpTo(5);

    session.last();
    tasks.runAll();
    everyStepUpTo(session.nodes().size());
  }

  @Test
  void stoppedWhileOpeningItComputesNothingButTheInput() {
    session.open(OTHER);
    session.stop();
    tasks.runAll();

    assertThat(session.sessionProperty().get().request()).isEqualTo(OTHER);
    everyStepUpTo(1);
  }

  @Test
  void openingEndsTheWorkUnderWayAtTheNextNode() {
    session.last();
    session.open(MISSING, 1);
    tasks.runOne();

    assertThat(session.positionProperty().get()).isEqualTo(5);
    tasks.runAll();
    everyStepUpTo(session.nodes().size());
  }

  @Test
  void aStepUnderWayNeverLandsInWhatIsOpenedNext() {
    session.seek(9);
    session.open(OTHER, 2);
    tasks.runAll();

    assertThat(session.sessionProperty().get().request()).isEqualTo(OTHER);
    everyStepUpTo(2);
  }
}
