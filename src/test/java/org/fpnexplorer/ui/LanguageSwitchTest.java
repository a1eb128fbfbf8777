package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.text.Language;
import org.fpnexplorer.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window in another language: built anew, showing what it showed. */
@ExtendWith(ApplicationExtension.class)
class LanguageSwitchTest {
  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/languagetest");
  private final Settings settings = new Settings(store);
  private final BackgroundTasks tasks = new BackgroundTasks();
  private final Request request =
      new Request(new Source.Bundled(Samples.all().get(0)), Models.ARTICLE, 0)
          .with(new Resize.Into(64, 64));
  private Stage stage;
  private MainWindow window;

  @Start
  void start(Stage primary) {
    stage = primary;
    build();
    stage.show();
    window.session().open(request, 9);
  }

  private void build() {
    window = new MainWindow(stage, settings, tasks, Engines.shared(), request);
    window.setOnLanguage(this::rebuild);
    stage.setScene(new Scene(window.root(), 1280, 800));
  }

  /** As {@link FpnApp} does it. */
  private void rebuild() {
    MainWindow before = window;
    Map<String, String> shown = before.state().texts();
    before.dispose();
    Texts.use(settings.language());
    build();
    window
        .sessions()
        .reopen(
            before.session().requestProperty().get(),
            before.session().positionProperty().get(),
            shown,
            new ArrayList<>(),
            () -> {});
  }

  @AfterEach
  void forget() throws BackingStoreException {
    WaitForAsyncUtils.waitForAsyncFx(10_000, window::dispose);
    Texts.use(Language.ENGLISH);
    store.removeNode();
  }

  private void await() throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            window.session().positionProperty().get() == 9
                && !window.session().busyProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aKeySwitchesItAndBackAndNothingElse(FxRobot robot) throws TimeoutException {
    await();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    robot.interact(() -> window.proposals().topProperty().set(11));
    Map<String, String> before = window.state().texts();

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    await();
    assertThat(settings.language()).isEqualTo(Language.INDONESIAN);
    assertThat(title(robot)).isEqualTo("Langkah maju");
    assertThat(window.state().texts()).isEqualTo(before);

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    await();
    assertThat(settings.language()).isEqualTo(Language.ENGLISH);
    assertThat(title(robot)).isEqualTo("Step forward");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> window.session().positionProperty().get() < 9);
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#command-forward").queryAs(Button.class).getAccessibleText();
  }
}
