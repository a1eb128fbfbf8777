package org.fpnexplorer.ui.switches;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real network behind it. */
@ExtendWith(ApplicationExtension.class)
class SwitchesViewTest {
  private final CurrentThreadTasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session =
      new SessionModel(tasks, new SessionWorker(Engines.shared()), notices);
  private final List<Request> opened = new ArrayList<>();
  private final HoverModel hover = new HoverModel();
  private SwitchesView view;

  @Start
  void start(Stage stage) {
    view = new SwitchesView(session, tasks, hover, notices, this::open);
    Scene scene = new Scene(view, 1200, 700);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(SwitchModelsTest.SCENE);
  }

  private void open(Request request) {
    opened.add(request);
    session.open(request);
  }

  private String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @Test
  void aPartIsSwitchedOffAndOnAgain(FxRobot robot) {
    assertThat(text(robot, ".compare-invitation")).contains("Switch a part off");
    assertThat(robot.lookup("#switch-TOP_DOWN").queryAs(CheckBox.class).isSelected()).isTrue();
    robot.clickOn("#switch-LATERAL_3");

    assertThat(text(robot, ".compare-figures")).startsWith("p3, over all channels:  max |Δ| ");
    assertThat(text(robot, ".compare-banner"))
        .startsWith("These weights were trained with the part on; nothing was retrained.");
    assertThat(session.sessionProperty().get().request().switches()).isEqualTo(Switches.NONE);
    robot.clickOn("#switch-LATERAL_3");
    assertThat(text(robot, ".compare-invitation")).contains("Switch a part off");
    robot.clickOn("#switch-LATERAL_3");
    assertThat(robot.lookup(".compare-invitation").query().isVisible()).isFalse();
  }

  @Test
  void theCellUnderThePointerIsReadInAllThreeMaps(FxRobot robot) {
    robot.clickOn("#switch-SMOOTH");
    robot.moveTo(".map-trio .pixel-view");

    // P3 has 12 × 16 cells.
    assertThat(text(robot, ".compare-figures")).matches("p3\\[[56], [78]\\]  .+ → .+  Δ .+");
    assertThat(hover.placeProperty().get().node().name()).isEqualTo("p3");
    robot.moveTo("#switches-reset");
    assertThat(hover.placeProperty().get()).isNull();
    assertThat(text(robot, ".compare-figures")).startsWith("p3, over all channels");
  }

  @Test
  void theTrainedAblationStandsBeside(FxRobot robot) {
    robot.clickOn("#switch-laterals");

    assertThat(robot.lookup("#switch-LATERAL_2").queryAs(CheckBox.class).isSelected()).isFalse();
    assertThat(text(robot, ".trained-pane .switches-sentence")).startsWith("scenes-no-lateral");
    assertThat(robot.lookup(".trained-figure").queryAllAs(Label.class))
        .extracting(Label::getText)
        .hasSize(10)
        .contains("54.3", "44.2");
  }

  @Test
  void proposalsOrDetectionsAreCompared(FxRobot robot) {
    robot.clickOn("#switch-SMOOTH");
    robot.interact(
        () ->
            session.open(
                new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
                    .with(new Resize.Into(64, 64))));
    assertThat(text(robot, ".compare-heading")).contains("detections");
    assertThat(robot.lookup(Messages.get("changes.sameClass")).query().isVisible()).isTrue();

    robot.clickOn("Proposals");
    assertThat(text(robot, ".compare-heading")).contains("proposals");
  }

  @Test
  void theWholeWindowOpensSoAndBack(FxRobot robot) {
    robot.clickOn("#switch-TOP_DOWN");
    robot.clickOn("#switches-use");
    assertThat(opened.get(0).switches()).isEqualTo(Switches.of(Switch.TOP_DOWN));
    assertThat(robot.lookup(".compare-figures").query().isVisible()).isTrue();

    robot.clickOn("#switches-reset");
    robot.clickOn("#switches-use");
    assertThat(session.sessionProperty().get().request()).isEqualTo(SwitchModelsTest.SCENE);
  }

  @Test
  void otherConventionsAreComparedPointByPoint(FxRobot robot) {
    robot.interact(() -> view.pageProperty().set(SwitchesView.Page.CONVENTIONS));
    assertThat(robot.lookup("#reading-scoring").query().isDisabled()).isTrue();
    robot.clickOn("#reading-anchor-offset");

    assertThat(robot.lookup(".reading-measured").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.startsWith("Measured: max |Δ| of P5 0; boxes kept "));
  }

  @Test
  void aNetworkWithoutAPyramidSaysSo(FxRobot robot) {
    robot.interact(() -> session.open(SwitchModelsTest.SCENE.with(Models.byName("scenes-c5"))));

    assertThat(text(robot, ".compare-hint")).contains("no parts that can be switched off");
    assertThat(robot.lookup(".switches-buttons").query().isVisible()).isFalse();
  }
}
