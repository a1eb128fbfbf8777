package org.fpnexplorer.ui.nms;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.anchors.AcrossLevels;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scrubber's logic, without a toolkit. */
class NmsModelTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final NmsModel model = new NmsModel(session, proposals, tasks, notices);

  @AfterAll
  static void close() {
    WORKER.close();
  }

  @BeforeEach
  void open() {
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  @Test
  void positionsStayWithinTheBoxes() {
    int last = model.replayProperty().get().size() - 1;
    model.step(-1);
    assertThat(model.positionProperty().get()).isZero();
    model.go(Integer.MAX_VALUE);
    assertThat(model.positionProperty().get()).isEqualTo(last);
    assertThat(model.isAtEnd()).isTrue();
  }

  @Test
  void keptBoxesCanBeGoneThroughAlone() {
    model.thresholdProperty().set(0.1);
    model.stepKept(1);
    int second = model.replayProperty().get().kept().get(1);
    assertThat(second).isGreaterThan(1);
    assertThat(model.positionProperty().get()).isEqualTo(second);
    model.stepKept(-1);
    model.stepKept(-1);
    assertThat(model.positionProperty().get()).isZero();
  }

  @Test
  void theThresholdIsTheProposalsOwn() {
    int before = model.replayProperty().get().kept().size();
    model.thresholdProperty().set(0.2);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.2);
    assertThat(model.replayProperty().get().kept().size()).isLessThan(before);

    proposals.nmsThresholdProperty().set(0.7);
    assertThat(model.thresholdProperty().get()).isEqualTo(0.7);
    assertThat(model.replayProperty().get().kept()).hasSize(before);
  }

  @Test
  void aThresholdOfOneKeepsAll() {
    model.thresholdProperty().set(1);
    assertThat(model.replayProperty().get().kept()).hasSize(model.replayProperty().get().size());
  }

  @Test
  void ofADetectorItIsTheProposalsThresholdToo() {
    session.open(
        new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
            .with(new Resize.Into(64, 64)));
    assertThat(proposals.kindProperty().get()).isEqualTo(BoxKind.DETECTIONS);
    assertThat(model.thresholdProperty().get()).isEqualTo(0.7);

    model.thresholdProperty().set(0.3);
    assertThat(proposals.proposalsProperty().get().settings().nmsThreshold()).isEqualTo(0.3);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.5);
  }

  @Test
  void aLevelSwitchedOffHasNoBoxesAndBackItHasThemAgain() {
    model.levelProperty().set(4);
    proposals.toggleLevel(4);
    assertThat(model.replayProperty().get().size()).isZero();
    model.step(1);
    model.stepKept(1);
    assertThat(model.positionProperty().get()).isZero();

    proposals.toggleLevel(4);
    assertThat(model.replayProperty().get().size()).isPositive();
  }

  @Test
  void levelsAreComparedOnlyWhileSomebodyLooks() {
    assertThat(model.acrossProperty().get()).isNull();
    model.activeProperty().set(true);
    AcrossLevels across = model.acrossProperty().get();
    assertThat(across.survivors())
        .isEqualTo(proposals.proposalsProperty().get().survivors().size());
    AcrossLevels.Pair pair = across.closest().orElseThrow();
    assertThat(pair.better().level()).isNotEqualTo(pair.other().level());
    assertThat(pair.better().score()).isGreaterThanOrEqualTo(pair.other().score());
    assertThat(proposals.proposalsProperty().get().survivors())
        .contains(pair.better(), pair.other());
  }

  @Test
  void withoutProposalsThereIsNothing() {
    session.back();
    assertThat(model.replayProperty().get()).isNull();
    assertThat(model.isAtEnd()).isTrue();
    model.step(1);
    model.stepKept(1);
    model.activeProperty().set(true);
    assertThat(model.acrossProperty().get()).isNull();
  }

  @Test
  void anotherModelBeginsWithItsBestBox() {
    model.levelProperty().set(5);
    model.step(3);
    session.open(
        new Request(new Source.Noise(), Models.byName("scenes-c4"), 5)
            .with(new Resize.Into(64, 64)));
    assertThat(model.levelProperty().get()).isEqualTo(4);
    assertThat(model.positionProperty().get()).isZero();
  }

  @Test
  void theStepSaysWhatHappens() {
    model.thresholdProperty().set(0.1);
    assertThat(NmsText.step(model.replayProperty().get(), 0, 0.1))
        .startsWith("Box #1, score ")
        .contains("kept");
    int gone = 0;
    while (model.replayProperty().get().isKept(gone)) {
      gone++;
    }
    assertThat(NmsText.step(model.replayProperty().get(), gone, 0.1))
        .contains("gone already", "> 0.10");
  }
}
