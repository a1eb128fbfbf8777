package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of a real backbone by stage, by block and by layer. */
class GranularStepsTest {
  private static final Request NOISE =
      new Request(new Source.Noise(), Models.byName("resnet18-fpn"), 5)
          .with(new Resize.Into(64, 64));
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final QueuedTasks tasks = new QueuedTasks();
  private final SessionModel session = new SessionModel(tasks, WORKER, new NoticeModel());

  @BeforeEach
  void open() {
    session.open(NOISE, 1);
    tasks.runAll();
  }

  @AfterAll
  static void close() {
    WORKER.close();
  }

  private String forward() {
    session.forward();
    tasks.runAll();
    return session.currentProperty().get().node().name();
  }

  private String back() {
    session.back();
    tasks.runAll();
    return session.currentProperty().get().node().name();
  }

  private List<String> stepNodes() {
    return session.currentSteps().stream().map(Step::node).map(Node::name).toList();
  }

  @Test
  void byStageAStepLeadsToTheNextNameOfThePaper() {
    session.granularityProperty().set(Granularity.STAGE);
    assertThat(List.of(forward(), forward(), forward())).containsExactly("c2", "c3", "c4");
    assertThat(back()).isEqualTo("c3");
  }

  @Test
  void byBlockEveryLayerOnTheWayIsRecordedAndOnlyTheLastIsCopiedOut() {
    assertThat(List.of(forward(), forward())).containsExactly("maxpool", "layer1.0");

    assertThat(session.steps()).hasSize(session.positionProperty().get());
    assertThat(session.steps().values()).allMatch(step -> step.nanos() > 0);
    assertThat(session.tensors()).containsOnlyKeys(session.nodes().get(0));
    assertThat(session.currentTensorProperty().get().shape())
        .isEqualTo(session.currentProperty().get().node().shape());
    assertThat(stepNodes())
        .startsWith("layer1.0.conv1", "layer1.0.bn1")
        .endsWith("layer1.0.add", "layer1.0");
  }

  @Test
  void byLayerEveryNodeIsAStep() {
    session.granularityProperty().set(Granularity.LAYER);
    assertThat(List.of(forward(), forward())).containsExactly("conv1", "bn1");
    assertThat(stepNodes()).containsExactly("bn1");
    assertThat(back()).isEqualTo("conv1");
  }

  @Test
  void fromWithinABlockTheNextStepEndsItAndTheOneBackLeavesIt() {
    session.seek(session.sessionProperty().get().graph().node("layer1.1.bn1").index() + 1);
    tasks.runAll();
    assertThat(stepNodes()).containsExactly("layer1.1.conv1", "layer1.1.bn1");
    assertThat(forward()).isEqualTo("c2");
    assertThat(back()).isEqualTo("layer1.0");
  }

  @Test
  void steppingBackGivesAnInnerBlockTheValuesItHad() {
    session.seek(session.sessionProperty().get().graph().node("layer3.0").index() + 1);
    tasks.runAll();
    float[] before = session.currentTensorProperty().get().data();
    session.last();
    tasks.runAll();
    session.seek(session.sessionProperty().get().graph().node("layer3.0").index() + 1);
    tasks.runAll();

    assertThat(session.currentTensorProperty().get().data()).isEqualTo(before);
    assertThat(session.selectorProperty().get()).isNull();
  }

  @Test
  void onTheWayToTheEndEveryMapWithANameIsShownAsItComes() {
    session.last();
    int hops = 0;
    while (tasks.waiting() > 0) {
      tasks.runOne();
      hops++;
      assertThat(session.currentProperty().get().node().isNamed()).isTrue();
    }
    assertThat(hops).isEqualTo(session.tensors().size() - 1);
    assertThat(session.selectorProperty().get()).isNotNull();
  }
}
