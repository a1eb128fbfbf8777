package org.fpnexplorer.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resampling;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.cost.CostModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PathwayViewTest {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass COMPUTED = PseudoClass.getPseudoClass("computed");

  private static final Model SMALL =
      new Model(
          "small",
          "residual",
          "FPN with P6",
          "RPN",
          new InputSpec(
              new Resize.Into(128, 128),
              128,
              128,
              64,
              Resampling.ANTIALIASED_THEN_NORMALISED,
              List.of(0f, 0f, 0f),
              List.of(1f, 1f, 1f)),
          64,
          Conventions.ARTICLE,
          (height, width, ignored) -> Graphs.residualWithP6(height, width));

  private SessionModel session;
  private HoverModel hover;
  private CostModel cost;
  private PathwayView view;

  @Start
  void show(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    CurrentThreadTasks tasks = new CurrentThreadTasks();
    NoticeModel notices = new NoticeModel();
    session = new SessionModel(tasks, new SessionWorker(Engines.shared()), notices);
    MapsModel maps = new MapsModel(session, tasks, notices);
    hover = new HoverModel();
    cost = new CostModel(session, tasks, notices);
    view = new PathwayView(session, maps, hover, cost);
    session.open(new Request(new Source.Noise(), SMALL, 5));
    stage.setScene(new Scene(view, 520, 430));
    stage.show();
  }

  @Test
  void stepsWhereAskedAndEmptiesWhatIsNotComputed(FxRobot robot) {
    assertThat(view.lookupAll(".box")).hasSize(12);
    assertThat(box("p4").getPseudoClassStates()).contains(COMPUTED);

    robot.clickOn(box("m4"));
    assertThat(session.currentProperty().get().node()).isEqualTo(node("m4"));
    assertThat(box("m4").getPseudoClassStates()).contains(CURRENT, COMPUTED);
    assertThat(box("p4").getPseudoClassStates()).doesNotContain(CURRENT, COMPUTED);
    assertThat(((PixelView) box("p4").picture().lookup(".pixel-view")).shown()).isNull();
    assertThat(((PixelView) box("m4").picture().lookup(".pixel-view")).shown()).isNotNull();

    robot.interact(() -> box("p4").requestFocus());
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(session.currentProperty().get().node()).isEqualTo(node("p4"));
  }

  @Test
  void theHoveredPlaceIsMarkedInEveryBox(FxRobot robot) {
    robot.moveTo(box("p5").picture());
    assertThat(hover.placeProperty().get().node()).isEqualTo(node("p5"));
    assertThat(hover.placeProperty().get().x()).isBetween(60.0, 68.0);
    assertThat(view.lookupAll(".mark")).allSatisfy(mark -> assertThat(mark.isVisible()).isTrue());

    robot.moveTo(view.lookup(".heading"));
    assertThat(hover.placeProperty().get()).isNull();
  }

  @Test
  void aStageOpensToItsBlocksAndFoldsUpAgain(FxRobot robot) {
    Button sign = (Button) view.lookupAll(".unfolding > .fold").iterator().next();
    robot.clickOn(sign);
    // Four pools, one 1×1, sixteen times a convolution and a sum, and the ReLU: none has a block.
    assertThat(view.lookupAll(".chip")).hasSize(4 + 1 + 16 * 2 + 1);
    assertThat(view.lookupAll(".chip"))
        .allSatisfy(chip -> assertThat(chip.getPseudoClassStates()).contains(COMPUTED));

    Button chip = (Button) view.lookupAll(".chip").iterator().next();
    robot.interact(chip::fire);
    assertThat(session.currentProperty().get().node().name()).isEqualTo("pool4_0");
    assertThat(chip.getPseudoClassStates()).contains(CURRENT);

    robot.interact(chip::requestFocus);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(view.lookupAll(".chip")).isEmpty();
    assertThat(sign.isFocused()).isTrue();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  private BoxView box(String name) {
    return view.lookupAll(".box").stream()
        .map(BoxView.class::cast)
        .filter(box -> box.stop().node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
