package org.fpnexplorer.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
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
class FieldViewTest {
  /** One for all tests: it keeps the weights, which take longest. */
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final PickModel picks = new PickModel(session);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final FieldModel model = new FieldModel(session, maps, picks, tasks, notices);
  private FieldView view;

  @Start
  void start(Stage stage) {
    session.open(
        new Request(new Source.Noise(), Models.byName("scenes-fpn"), 5)
            .with(new Resize.Into(64, 96)));
    view = new FieldView(model, session, maps, new HoverModel());
    Scene scene = new Scene(view, 1100, 640);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
  }

  private List<String> figures() {
    return view.lookupAll(".field-figure").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  private List<FieldPicture> pictures() {
    return view.lookupAll(".field-picture").stream().map(FieldPicture.class::cast).toList();
  }

  private ToggleButton button(FxRobot robot, String text) {
    return robot.lookup((ToggleButton b) -> text.equals(b.getText())).query();
  }

  @Test
  void bothFieldsStandSideBySideWithTheirFigures() {
    assertThat(pictures()).hasSize(2);
    assertThat(figures()).contains("435 × 467 px (at most 467)", "51 × 51 px", "4 px");
    assertThat(pictures().get(1).getAccessibleText())
        .startsWith("Without the top-down path")
        .contains("p2[Σ, 8, 12] sees 51 × 51 px in theory");
  }

  @Test
  void arrowKeysAndClicksChooseTheCell(FxRobot robot) {
    robot.interact(() -> pictures().get(0).requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP);
    assertThat(picks.cellProperty().get().row()).isEqualTo(7);
    assertThat(picks.cellProperty().get().column()).isEqualTo(14);

    // The middle of the picture is the middle of the image, pixel 48, 32: a corner of the cell.
    robot.moveTo(pictures().get(0)).moveBy(4, 4).clickOn();
    assertThat(picks.cellProperty().get().row()).isEqualTo(8);
    assertThat(picks.cellProperty().get().column()).isEqualTo(12);
  }

  @Test
  void aLevelIsChosenByItsButtonAndC3HasNothingToCompare(FxRobot robot) {
    robot.interact(() -> button(robot, "C3").fire());
    assertThat(model.cellProperty().get().node().name()).isEqualTo("c3");
    assertThat(pictures()).hasSize(1);
    assertThat(button(robot, "Without top-down").isDisabled()).isTrue();

    robot.interact(() -> button(robot, "P3").fire());
    assertThat(pictures()).hasSize(2);
    robot.interact(() -> button(robot, "Without top-down").fire());
    assertThat(pictures()).hasSize(1);
    // Pressing the chosen level again leaves it chosen.
    robot.interact(() -> button(robot, "P3").fire());
    assertThat(button(robot, "P3").isSelected()).isTrue();
  }

  @Test
  void aMapThatIsNotComputedSaysSoAndOffersToBe(FxRobot robot) {
    robot.interact(() -> session.first());
    assertThat(((Label) view.lookup(".not-computed-text")).getText()).contains("not computed yet");
    assertThat(pictures()).isEmpty();
    robot.interact(() -> ((Button) view.lookup(".not-computed .button")).fire());
    assertThat(figures()).contains("435 × 467 px (at most 467)");
  }
}
