package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.CocoLabels;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals and detections of one model, without a toolkit: each kind with its own settings. */
class DetectionsTest {
  private static final Request DETECTOR =
      new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
          .with(new Resize.Into(64, 64));

  /** One for all tests, since it keeps the weights. */
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final ProposalModel boxes = new ProposalModel(session, tasks, notices);

  @AfterAll
  static void close() {
    WORKER.close();
  }

  @BeforeEach
  void open() {
    session.open(DETECTOR);
  }

  @Test
  void aDetectorShowsDetectionsSelectedAsItsMakersDo() {
    assertThat(boxes.detectsProperty().get()).isTrue();
    assertThat(boxes.kindProperty().get()).isEqualTo(BoxKind.DETECTIONS);
    assertThat(boxes.topProperty().get()).isEqualTo(100);
    assertThat(boxes.minScoreProperty().get()).isEqualTo(0.05);
    assertThat(boxes.nmsThresholdProperty().get()).isEqualTo(0.5);
    assertThat(boxes.shownProperty().get())
        .hasSizeLessThanOrEqualTo(100)
        .allMatch(box -> box.score() > 0.05);
  }

  @Test
  void detectionsHaveLabelsAndFollowTheSliders() {
    boxes.minScoreProperty().set(0);
    assertThat(boxes.shownProperty().get())
        .hasSize(100)
        .allSatisfy(box -> assertThat(CocoLabels.NAMES).contains(box.label().orElseThrow()));

    boxes.topProperty().set(7);
    assertThat(boxes.shownProperty().get()).hasSize(7);
  }

  @Test
  void levelsAreSwitchedOffForBothKinds() {
    boxes.minScoreProperty().set(0);
    int level = boxes.shownProperty().get().get(0).level();
    boxes.toggleLevel(level);
    assertThat(boxes.shownProperty().get()).noneMatch(box -> box.level() == level);
    boxes.kindProperty().set(BoxKind.PROPOSALS);
    assertThat(boxes.shownProperty().get()).noneMatch(box -> box.level() == level);
  }

  @Test
  void eachKindKeepsItsOwnSettings() {
    boxes.minScoreProperty().set(0.01);
    boxes.kindProperty().set(BoxKind.PROPOSALS);
    assertThat(boxes.topProperty().get()).isEqualTo(30);
    assertThat(boxes.minScoreProperty().get()).isZero();
    assertThat(boxes.nmsThresholdProperty().get()).isEqualTo(0.7);
    assertThat(boxes.shownProperty().get()).isNotEmpty().allMatch(box -> box.label().isEmpty());

    boxes.kindProperty().set(BoxKind.DETECTIONS);
    assertThat(boxes.minScoreProperty().get()).isEqualTo(0.01);
  }

  @Test
  void steppingBackTakesDetectionsBeforeProposals() {
    session.seek(session.sessionProperty().get().graph().node("proposals").index() + 1);
    assertThat(boxes.shownProperty().get()).isNull();
    boxes.kindProperty().set(BoxKind.PROPOSALS);
    assertThat(boxes.shownProperty().get()).isNotEmpty();
  }

  @Test
  void aModelWithoutDetectionsShowsProposalsAndADetectorTheChoiceThatWasMade() {
    boxes.kindProperty().set(BoxKind.PROPOSALS);
    session.open(DETECTOR.with(new Resize.Into(64, 96)));
    assertThat(boxes.kindProperty().get()).isEqualTo(BoxKind.PROPOSALS);

    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
    assertThat(boxes.detectsProperty().get()).isFalse();
    assertThat(boxes.shownProperty().get()).isNotEmpty();

    session.open(DETECTOR);
    assertThat(boxes.kindProperty().get()).isEqualTo(BoxKind.DETECTIONS);
  }
}
