package org.fpnexplorer.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panel with a real pass behind it. */
@ExtendWith(ApplicationExtension.class)
class StepPanelTest {
  /** One for all tests, since it keeps the weights. */
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private static final Picture PICTURE =
      new Picture(
          "gradient",
          new Pixels(64, 64, IntStream.range(0, 64 * 64).map(i -> 0xFF000000 + 5 * i).toArray()));

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private StepPanel panel;

  @Start
  void start(Stage stage) {
    panel = new StepPanel(session, maps, tasks);
    // As the window sets it at this width.
    panel.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(panel, 520, 240);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(
        new Request(new Source.InMemory(PICTURE), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  private Node goTo(FxRobot robot, String name) {
    Node node = session.sessionProperty().get().graph().node(name);
    robot.interact(() -> session.seek(node.index() + 1));
    return node;
  }

  private String text(String styleClass) {
    return ((Label) panel.lookup("." + styleClass)).getText();
  }

  private Pixels shown() {
    return ((PixelView) panel.lookup(".pixel-view")).shown();
  }

  @Test
  void itFollowsTheSteps(FxRobot robot) {
    assertThat(text("step-equation")).isEqualTo("proposals = select(8 maps)");
    assertThat(shown()).isNull();

    goTo(robot, "m4");
    assertThat(text("step-equation")).isEqualTo("m4 = up(m5) + lateral(c4)");
    assertThat(panel.lookupAll(".step-fact-value")).hasSize(7);
  }

  @Test
  void aNamedMapIsThePictureShownEverywhere(FxRobot robot) {
    Node m4 = goTo(robot, "m4");
    assertThat(shown()).isSameAs(maps.pictures().get(m4).pixels());
  }

  @Test
  void aStepOnTheWayHasAPictureOfItsOwn(FxRobot robot) {
    Node lateral = goTo(robot, "lateral_c3");
    assertThat(shown().width()).isEqualTo(lateral.shape().width());
    assertThat(shown().height()).isEqualTo(lateral.shape().height());
  }

  @Test
  void nothingNeedsToBeScrolledInAWindowOf1280By800(FxRobot robot) {
    for (String step : List.of("p5_rpn", "p2", "m4", "lateral_c4", "m5", "c4", "conv4")) {
      goTo(robot, step);
      robot.interact(
          () -> {
            panel.applyCss();
            panel.layout();
          });
      Region content = (Region) panel.lookup(".step-content");
      assertThat(content.prefHeight(content.getWidth())).as(step).isLessThanOrEqualTo(210);
    }
  }
}
