package org.fpnexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real training of two steps behind it. */
@ExtendWith(ApplicationExtension.class)
class TrainingViewTest {
  @TempDir private static Path folder;

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session =
      new SessionModel(tasks, new SessionWorker(Engines.shared()), notices);
  private final TrainingModel training =
      new TrainingModel(tasks, Engines.shared(), session, notices, folder);
  private boolean used;
  private TrainingView view;

  @Start
  void start(Stage stage) {
    view =
        new TrainingView(
            training,
            new TrainingActions() {
              @Override
              public void use() {
                used = true;
              }

              @Override
              public void save() {
                training.write(folder.resolve(training.progress().resultName()), file -> {});
              }

              @Override
              public void discard() {
                training.discard();
              }
            });
    Scene scene = new Scene(view, 1270, 660);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
  }

  private void train(FxRobot robot) {
    TrainingPlan plan =
        new TrainingPlan(
            Models.byName("scenes-c4"),
            64,
            96,
            2,
            2,
            2e-3,
            0,
            0.05,
            5,
            1,
            TrainingPlan.FIRST_SCENE,
            2,
            true);
    robot.interact(() -> training.start(plan));
  }

  private String text(String selector) {
    return ((Label) view.lookup(selector)).getText();
  }

  @Test
  void whatWasTrainedIsShownAndCanBeUsed(FxRobot robot) {
    assertThat(robot.lookup("#training-use").queryAs(Button.class).isDisabled()).isTrue();
    train(robot);
    assertThat(text("#training-now .training-count")).matches("found \\d+ of \\d+");
    assertThat(text("#training-losses .training-value")).matches("\\d\\.\\d{3}");
    assertThat(text("#training-recall .training-value")).matches("\\d+ %");
    assertThat(text(".training-state")).isEqualTo("Done");
    assertThat(view.lookupAll(".training-level"))
        .allSatisfy(level -> assertThat(((Label) level).getText()).startsWith("C4 "));
    robot.interact(() -> robot.lookup("#training-use").queryAs(Button.class).fire());
    assertThat(used).isTrue();
  }

  @Test
  void everyKindOfAnchorCanBeSwitchedOff(FxRobot robot) {
    train(robot);
    for (AnchorScene.Kind kind : AnchorScene.Kind.values()) {
      CheckBox box = robot.lookup("#training-kind-" + kind.name().toLowerCase(Locale.ROOT)).query();
      assertThat(box.isSelected()).isTrue();
      robot.interact(box::fire);
      assertThat(box.isSelected()).isFalse();
    }
  }

  @Test
  void nothingIsCutOffInAWindowOf1280By800() {
    assertThat(view.getContent().minWidth(-1)).isLessThanOrEqualTo(1270);
    assertThat(view.getContent().minHeight(1270)).isLessThanOrEqualTo(660);
  }
}
