package org.fpnexplorer.ui.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.SourceLine;
import org.fpnexplorer.network.source.Lines;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.declaration.DeclarationModel.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which lines are shown, in step with the pass. */
class DeclarationModelTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private static final SessionModel SESSION =
      new SessionModel(new CurrentThreadTasks(), WORKER, new NoticeModel());

  private final PickModel picks = new PickModel(SESSION);
  private final DeclarationModel model =
      new DeclarationModel(SESSION, picks, new CurrentThreadTasks(), new NoticeModel());

  @BeforeAll
  static void open() {
    SESSION.open(
        new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)), 1);
  }

  @AfterAll
  static void close() {
    WORKER.close();
  }

  private Node node(String name) {
    return SESSION.sessionProperty().get().graph().node(name);
  }

  private void goTo(String name) {
    SESSION.seek(node(name).index() + 1);
  }

  @Test
  void theLinesFollowTheStep() {
    goTo("m4");
    assertThat(model.lineProperty().get().method()).isEqualTo("FeaturePyramid.merge");
    assertThat(model.trailProperty().get().get(0).method()).isEqualTo("Models.article");
    assertThat(model.pythonProperty().get().text())
        .isEqualTo(
            "m4 = F.interpolate(m5, size=(4, 4), mode=\"nearest\") + self.fpn.lateral_c4(c4)\n");

    goTo("c3");
    assertThat(model.lineProperty().get().method()).isEqualTo("PlainCnn.declare");
  }

  @Test
  void aCallerCanBeLookedAt() {
    goTo("m4");
    SourceLine caller = model.trailProperty().get().get(1);

    model.lineProperty().set(caller);
    goTo("m3");

    assertThat(model.lineProperty().get().method()).isEqualTo("FeaturePyramid.merge");
  }

  @Test
  void theLayerOfAStepIsDeclaredElsewhere() {
    goTo("p4");
    model.callProperty().set(Call.LAYER);
    assertThat(model.lineProperty().get().method()).isEqualTo("FeaturePyramid.article");

    goTo("c2");
    assertThat(model.callProperty().get()).isEqualTo(Call.STEP);
  }

  @Test
  void thePickedValuesMapIsExplainedWhenAskedFor() {
    goTo("m4");
    picks.cellProperty().set(new PickedCell(node("c2"), 0, 0, 0));
    assertThat(model.nodeProperty().get()).isEqualTo(node("m4"));

    model.ofPickedProperty().set(true);
    assertThat(model.nodeProperty().get()).isEqualTo(node("c2"));

    picks.cellProperty().set(null);
    assertThat(model.nodeProperty().get()).isEqualTo(node("m4"));
  }

  @Test
  void theWholeNetworkMarksTheStepsLines() {
    goTo("p3");
    model.wholeNetworkProperty().set(true);

    Lines marked = model.pythonProperty().get().marked();
    String[] lines = model.pythonProperty().get().text().split("\n");
    assertThat(Arrays.asList(lines).subList(marked.first() - 1, marked.last()))
        .containsExactly("        p3 = self.fpn.smooth_m3(m3)");
  }
}
