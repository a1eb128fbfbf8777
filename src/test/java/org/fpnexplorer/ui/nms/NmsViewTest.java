package org.fpnexplorer.ui.nms;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real pass behind it. */
@ExtendWith(ApplicationExtension.class)
class NmsViewTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final List<PickedAnchor> explained = new ArrayList<>();
  private NmsModel model;
  private NmsView view;

  @Start
  void start(Stage stage) {
    model = new NmsModel(session, proposals, tasks, notices);
    view = new NmsView(session, maps, model, explained::add);
    view.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(view, 1220, 640);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  private String text(String selector) {
    return ((Label) view.lookup(selector)).getText();
  }

  @Test
  void buttonsKeysAndTheSliderGoFromBoxToBox(FxRobot robot) {
    assertThat(text(".nms-step")).startsWith("Box #1,");
    robot.clickOn("#nms-forward");
    assertThat(text(".nms-step")).startsWith("Box #2,");
    robot.clickOn(".nms-picture");
    robot.type(KeyCode.RIGHT);
    assertThat(model.positionProperty().get()).isEqualTo(2);
    robot.type(KeyCode.END);
    assertThat(model.isAtEnd()).isTrue();
    robot.interact(() -> ((Slider) view.lookup("#nms-position")).setValue(5));
    assertThat(text(".nms-place")).startsWith("6 of ");
  }

  @Test
  void nothingMovesByItselfForThoseWhomThatDisturbs(FxRobot robot) {
    robot.interact(() -> model.jumpingProperty().set(true));
    robot.clickOn("#nms-play");
    assertThat(model.isAtEnd()).isTrue();
  }

  @Test
  void theThresholdChangesTheProposalsToo(FxRobot robot) {
    robot.interact(() -> ((Slider) view.lookup("#nms-threshold")).setValue(0.25));
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.25);
    assertThat(model.replayProperty().get().kept().size())
        .isLessThan(model.replayProperty().get().size());
  }

  @Test
  void theBoxLookedAtCanBeExplained(FxRobot robot) {
    robot.interact(() -> ((Button) view.lookup(".nms-panel > .button")).fire());
    assertThat(explained).hasSize(1);
    assertThat(explained.get(0).level()).isEqualTo(model.levelProperty().get());
  }

  @Test
  void theTwoBoxesOfDifferentLevelsAreShownUntilTheNextStep(FxRobot robot) {
    ToggleButton pair = robot.lookup("#nms-pair").query();
    robot.interact(pair::fire);
    assertThat(pair.isSelected()).isTrue();
    robot.clickOn("#nms-forward");
    assertThat(pair.isSelected()).isFalse();
  }

  @Test
  void outOfTheWindowNobodyComparesLevels(FxRobot robot) {
    assertThat(model.acrossProperty().get()).isNotNull();
    robot.interact(() -> view.getScene().setRoot(new Pane()));
    assertThat(model.acrossProperty().get()).isNull();
  }
}
