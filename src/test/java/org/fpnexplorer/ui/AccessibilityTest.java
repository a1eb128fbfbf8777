package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.text.Language;
import org.fpnexplorer.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every view for a screen reader: what can be focused or is drawn says what it is. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/readertest");
  private final BackgroundTasks tasks = new BackgroundTasks();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    Request request =
        new Request(Gallery.first(), Models.best(), 0).with(new WeightsSource.Shipped());
    window = new MainWindow(stage, new Settings(store), tasks, Engines.shared(), request);
    stage.setScene(new Scene(window.root(), 1280, 800));
    Texts.use(Language.INDONESIAN);
    stage.show();
    window.session().open(request);
  }

  @AfterEach
  void forget() throws BackingStoreException {
    WaitForAsyncUtils.waitForAsyncFx(10_000, window::dispose);
    Texts.use(Language.ENGLISH);
    store.removeNode();
  }

  @Test
  void everyControlAndEveryPictureSaysWhatItIs(FxRobot robot) throws TimeoutException {
    SessionModel session = window.session();
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            !session.nodes().isEmpty()
                && session.positionProperty().get() == session.nodes().size()
                && !session.busyProperty().get());
    robot.interact(
        () -> {
          org.fpnexplorer.network.Node m4 = session.sessionProperty().get().graph().node("m4");
          window.picks().cellProperty().set(new PickedCell(m4, 1, 2, 3));
        });
    List<String> silent = new ArrayList<>();
    for (View view : View.values()) {
      robot.interact(() -> window.showView(view));
      WaitForAsyncUtils.waitForFxEvents();
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> tasks.pendingProperty().get() == 0);
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(
          () ->
              all(window.root())
                  .filter(Node::isVisible)
                  .filter(node -> mustSpeak(node) && !speaks(node) && !isSpokenFor(node))
                  .forEach(node -> silent.add(view + ": " + path(node))));
    }
    assertThat(silent).isEmpty();
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent && node.isVisible()
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::all))
        : Stream.of(node);
  }

  private static boolean mustSpeak(Node node) {
    if (node instanceof Canvas || node instanceof ImageView) {
      return true;
    }
    boolean holdsOthers =
        node instanceof ScrollPane || node instanceof SplitPane || node instanceof MenuBar;
    return node.isFocusTraversable() && !node.isDisabled() && !holdsOthers;
  }

  private static boolean speaks(Node node) {
    return isText(node.getAccessibleText())
        || node instanceof Labeled labeled && isText(labeled.getText());
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank();
  }

  /** Pictures by what holds them, parts of a control by the control. */
  private static boolean isSpokenFor(Node node) {
    boolean isPicture = node instanceof Canvas || node instanceof ImageView;
    Node holder = node.getParent();
    while (holder != null) {
      if ((isPicture || holder instanceof Spinner) && speaks(holder)) {
        return true;
      }
      holder = holder.getParent();
    }
    return false;
  }

  private static String path(Node node) {
    return (node.getParent() == null ? "" : path(node.getParent()) + " > ")
        + node.getClass().getSimpleName()
        + node.getStyleClass();
  }
}
