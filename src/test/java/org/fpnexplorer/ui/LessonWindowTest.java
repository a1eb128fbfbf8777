package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.lesson.LessonModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson in the whole window, from start to end, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class LessonWindowTest {
  private static final Request OWN =
      new Request(new Source.Noise(), Models.ARTICLE, 3).with(new Resize.Into(64, 64));

  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/lessonwindow");
  private MainWindow window;
  private LessonModel lessons;

  @Start
  void start(Stage stage) {
    window =
        new MainWindow(stage, new Settings(store), new BackgroundTasks(), Engines.shared(), OWN);
    lessons = window.lessons();
    stage.setScene(new Scene(window.root(), 1280, 800));
    stage.show();
    window.session().open(OWN);
  }

  @AfterEach
  void forget() throws BackingStoreException {
    WaitForAsyncUtils.waitForAsyncFx(10_000, window::dispose);
    store.removeNode();
  }

  private void still() throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            window.session().sessionProperty().get() != null
                && !window.session().busyProperty().get()
                && lessons.lessons().size() == 12);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String verdict(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> robot.lookup("#lesson-verdict").tryQuery().isPresent());
    return robot.lookup("#lesson-verdict").queryAs(Label.class).getText();
  }

  @Test
  void aLessonFromStartToEnd(FxRobot robot) throws TimeoutException {
    still();
    robot.push(KeyCode.CONTROL, KeyCode.J);
    still();
    assertThat(lessons.shownProperty().get()).isTrue();
    robot.clickOn("#lesson-open-bottom-up");
    still();
    assertThat(window.session().requestProperty().get().source()).isEqualTo(new Source.Scene(15));
    assertThat(window.session().positionProperty().get()).isEqualTo(1);

    robot.clickOn("#lesson-number").write("3").push(KeyCode.ENTER);
    assertThat(verdict(robot)).isEqualTo("Right: 3");

    robot.clickOn("#command-lessonNext");
    still();
    assertThat(window.session().currentProperty().get().node().name()).isEqualTo("c2");
    robot.clickOn("#lesson-number").write("5").clickOn("#lesson-reveal");
    assertThat(verdict(robot)).isEqualTo("It is: 4");

    robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
    still();
    robot.clickOn("#lesson-option-0").clickOn("#lesson-reveal");
    assertThat(verdict(robot)).startsWith("Right: C4");

    while (lessons.stepProperty().get() < lessons.lessonProperty().get().steps().size()) {
      robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
      still();
    }
    assertThat(robot.lookup("#lesson-score").queryAs(Label.class).getText())
        .contains("predicted 2 of 3 right");

    // It went by stages; the student did not choose that.
    assertThat(new Settings(store).granularity()).isEqualTo(Granularity.BLOCK);

    robot.clickOn("#lesson-restore");
    still();
    assertThat(window.session().requestProperty().get()).isEqualTo(OWN);
    assertThat(window.shownProperty().get()).isEqualTo(View.OVERVIEW);
    robot.push(KeyCode.CONTROL, KeyCode.J);
    assertThat(robot.lookup(".lesson-drawer").query().isVisible()).isFalse();
  }
}
