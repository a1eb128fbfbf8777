package org.fpnexplorer.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a scene in it; nothing but the input is computed. */
@ExtendWith(ApplicationExtension.class)
class ObjectsViewTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final List<PickedAnchor> explained = new ArrayList<>();
  private ObjectsModel model;
  private ObjectsView view;

  @Start
  void start(Stage stage) {
    model = new ObjectsModel(session, tasks, notices);
    view = new ObjectsView(session, maps, model, explained::add);
    view.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(view, 1220, 640);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(
        new Request(new Source.Scene(7), Models.byName("scenes-fpn"), 5)
            .with(new Resize.Into(320, 448)),
        1);
  }

  private Label fault() {
    return (Label) view.lookup(".objects-fault");
  }

  @Test
  void aBoxIsDrawnMovedAndStretched(FxRobot robot) {
    robot.interact(() -> model.choose(new Box(0, 0, 20, 20)));
    Node picture = view.lookup(".objects-picture");
    robot.moveTo(picture).press(MouseButton.PRIMARY).moveBy(80, 40).release(MouseButton.PRIMARY);
    Box drawn = model.boxProperty().get();
    assertThat(drawn.x1()).isBetween(215f, 233f);
    assertThat(drawn.width()).isBetween(35f, 65f);
    assertThat(drawn.height()).isBetween(15f, 35f);

    robot.type(KeyCode.RIGHT);
    assertThat(model.boxProperty().get()).isEqualTo(drawn.moved(1, 0));
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(model.boxProperty().get().y2()).isEqualTo(drawn.y2() + 1);
    assertThat(((TextField) view.lookup("#objects-width")).getText()).isNotEmpty();
  }

  @Test
  void whatIsTypedWronglyIsSaidAndCanBeMended(FxRobot robot) {
    TextField width = robot.lookup("#objects-width").query();
    robot.interact(
        () -> {
          width.setText("wide");
          width.fireEvent(new ActionEvent());
        });
    assertThat(fault().isVisible()).isTrue();
    assertThat(fault().getText()).contains("number");
    assertThat(width.getText()).isEqualTo("wide");

    robot.interact(
        () -> {
          width.setText("0");
          width.fireEvent(new ActionEvent());
        });
    assertThat(fault().getText()).contains("no area");

    robot.interact(
        () -> {
          width.setText("40");
          width.fireEvent(new ActionEvent());
        });
    assertThat(fault().isVisible()).isFalse();
    assertThat(model.boxProperty().get().width()).isEqualTo(40);
  }

  @Test
  void whatIsTypedFarTooLargeLeavesTheOtherFieldsAlone(FxRobot robot) {
    robot.interact(() -> model.choose(new Box(30, 20, 70, 60)));
    TextField left = robot.lookup("#objects-x").query();
    for (String typed : List.of("1e30", "5")) {
      robot.interact(
          () -> {
            left.setText(typed);
            left.fireEvent(new ActionEvent());
          });
      assertThat(fault().isVisible()).isEqualTo(typed.equals("1e30"));
    }
    assertThat(model.boxProperty().get()).isEqualTo(new Box(5, 20, 45, 60));
  }

  @Test
  void aBoxOutsideIsCalledSo(FxRobot robot) {
    robot.interact(() -> model.choose(new Box(600, 10, 700, 60)));
    assertThat(fault().getText()).contains("outside");
    robot.interact(() -> model.choose(new Box(400, 10, 500, 60)));
    assertThat(fault().getText()).contains("Only the part in the image");
  }
}
