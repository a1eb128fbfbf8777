package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window in a real toolkit: opening, stepping both ways, views and themes. One window for
 * all tests, since it takes longer to build than most of them.
 */
class MainWindowTest {
  private static final Request REQUEST =
      new Request(new Source.Bundled(Samples.all().get(0)), Models.ARTICLE, 0)
          .with(new Resize.Into(64, 64));

  private static Preferences store;
  private static MainWindow window;
  private static SessionModel session;

  private final FxRobot robot = new FxRobot();

  @BeforeAll
  static void show() throws TimeoutException {
    store = Preferences.userRoot().node("org/fpnexplorer/windowtest");
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          window =
              new MainWindow(
                  stage, new Settings(store), new BackgroundTasks(), Engines.shared(), REQUEST);
          session = window.session();
          stage.setScene(new Scene(window.root(), 1280, 800));
          stage.show();
        });
  }

  @BeforeEach
  void openAnew() {
    robot.interact(
        () -> {
          window.showView(View.OVERVIEW);
          session.open(REQUEST);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterAll
  static void forget() throws BackingStoreException, TimeoutException {
    WaitForAsyncUtils.waitForAsyncFx(10_000, window::dispose);
    FxToolkit.cleanupStages();
    store.removeNode();
  }

  private void await(int position) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> session.positionProperty().get() == position && !session.busyProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int all() throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !session.nodes().isEmpty());
    return session.nodes().size();
  }

  @Test
  void aSampleIsOpenAndComputedWithoutAnyClick() throws TimeoutException {
    await(all());
    assertThat(session.sessionProperty().get().picture()).isPresent();
    assertThat(session.currentProperty().get().node().name()).isEqualTo("proposals");
  }

  @Test
  void buttonsStepBothWays() throws TimeoutException {
    await(all());
    robot.clickOn("#command-back");
    await(all() - 1);
    robot.clickOn("#command-first");
    await(1);
    robot.clickOn("#command-forward");
    await(2);
    assertThat(session.currentProperty().get().node().name()).isEqualTo("conv1");
    robot.clickOn("#command-last");
    await(all());
  }

  @Test
  void keysStepBothWays() throws TimeoutException {
    await(all());
    // Not even a map that is enlarged, and moved by arrows, takes them.
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(robot.lookup(".maps-zoom").tryQuery()).isPresent();
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    await(all() - 1);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(robot.lookup(".maps-zoom").tryQuery()).isEmpty();
    robot.push(KeyCode.ALT, KeyCode.HOME);
    await(1);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    await(2);
  }

  @Test
  void scenesAreRolledThroughByKey() throws TimeoutException {
    await(all());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    awaitSource(Gallery.first());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    awaitSource(((Source.Scene) Gallery.first()).next());
  }

  private void awaitSource(Source source) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> session.sessionProperty().get().request().source().equals(source));
    await(all());
  }

  @Test
  void theWeightsInUseAreCheckedInBothMenus() throws TimeoutException {
    await(all());
    List<RadioMenuItem> choices =
        robot.lookup(".menu-button").queryAllAs(MenuButton.class).stream()
            .flatMap(button -> button.getItems().stream())
            .filter(RadioMenuItem.class::isInstance)
            .map(RadioMenuItem.class::cast)
            .filter(item -> item.getText().contains("weights"))
            .toList();
    assertThat(choices)
        .extracting(RadioMenuItem::getText)
        .containsExactly(
            "Shipped weights",
            "Untrained weights (seed)",
            "Shipped weights",
            "Untrained weights (seed)");
    assertThat(choices)
        .extracting(RadioMenuItem::isSelected)
        .containsExactly(false, true, false, true);
    // The article's model has none, and its weights stay untrained when that is asked for again.
    assertThat(choices)
        .extracting(RadioMenuItem::isDisable)
        .containsExactly(true, false, true, false);
    robot.interact(() -> choices.get(1).fire());
    await(all());
    assertThat(choices)
        .extracting(RadioMenuItem::isSelected)
        .containsExactly(false, true, false, true);
  }

  @Test
  void theScrubberGoesToAnyStep() throws TimeoutException {
    await(all());
    Slider scrubber = robot.lookup("#scrubber").query();
    robot.interact(() -> scrubber.setValue(17));
    await(17);
    assertThat(session.currentProperty().get().node().name()).isEqualTo("m5");
    robot.interact(() -> scrubber.setValue(21));
    await(21);
    assertThat(session.currentProperty().get().node().name()).isEqualTo("m4");
  }

  @Test
  void playingGoesOnByItselfAndCanBeStopped() throws TimeoutException {
    await(all());
    robot.push(KeyCode.ALT, KeyCode.HOME);
    await(1);
    robot.clickOn("#command-play");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> session.positionProperty().get() >= 3);
    robot.clickOn("#command-play");
    WaitForAsyncUtils.waitForFxEvents();
    int stopped = session.positionProperty().get();
    robot.sleep(1200);
    assertThat(session.positionProperty().get()).isBetween(stopped, stopped + 1);
  }

  @Test
  void aFileThatIsNoImageIsSaidAndTheWorkStays() throws TimeoutException {
    await(all());
    robot.interact(() -> window.opener().open(Path.of("pom.xml")));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> window.notices().newestProperty().get() != null);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup(".notice").tryQuery()).isPresent();
    assertThat(window.notices().newestProperty().get().text()).contains("pom.xml");
    assertThat(session.positionProperty().get()).isEqualTo(all());
  }

  @Test
  void viewsFillTheWindowAndGoBackAndThemesSwitch() throws TimeoutException {
    await(all());
    assertThat(robot.lookup(".card").match(Node::isVisible).queryAll()).hasSize(4);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".card").match(Node::isVisible).queryAll()).hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".card").match(Node::isVisible).queryAll()).hasSize(4);

    robot.push(KeyCode.CONTROL, KeyCode.D);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(new Settings(store).theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void keysChangeHowMapsAreDrawnAndWhichBoxesAreShown() throws TimeoutException {
    await(all());
    MapsModel maps = window.maps();
    ProposalModel proposals = window.proposals();
    robot.interact(() -> maps.modeProperty().set(ChannelMode.PCA));

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.channel(1));
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    assertThat(proposals.levelsOff()).containsExactly(3);
    // The article's model has no P6.
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(proposals.levelsOff()).containsExactly(3);

    // A text field and a slider keep their own keys.
    robot.push(KeyCode.CONTROL, KeyCode.R);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.7);
    robot.interact(() -> robot.lookup("#proposals-nms").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.65);
    robot.push(KeyCode.LEFT);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.64, within(1e-9));
  }

  @Test
  void aPartIsSwitchedOffInTheWholeWindowAndOnAgainByOneKey() throws TimeoutException {
    await(all());
    int declared = all();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
    robot.clickOn("#switch-TOP_DOWN");
    robot.clickOn("#switches-use");
    // Neither the enlarged maps nor the sums' other summands are nodes of their own any more.
    await(declared - 6);
    assertThat(robot.lookup("#command-allOn").queryAs(Button.class).getText())
        .isEqualTo("Switched: top-down off");

    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.X);
    await(declared);
    assertThat(robot.lookup("#command-allOn").query().isVisible()).isFalse();
  }

  @Test
  void everyControlSaysWhatItDoes() throws TimeoutException {
    await(all());
    assertThat(
            Stream.of(".button", ".toggle-button", ".combo-box", ".spinner", ".slider")
                .flatMap(kind -> window.root().lookupAll(kind).stream())
                .map(Control.class::cast)
                .filter(Control::isFocusTraversable))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            control -> {
              assertThat(control.getTooltip()).isNotNull();
              assertThat(control.getAccessibleText()).isNotBlank();
            });
  }
}
