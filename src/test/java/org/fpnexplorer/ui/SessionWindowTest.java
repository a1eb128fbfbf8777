package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.NoticeModel.Kind;
import org.fpnexplorer.ui.NoticeModel.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A whole session, saved and opened again in a window that shows something else. */
@ExtendWith(ApplicationExtension.class)
class SessionWindowTest {
  @TempDir private Path folder;
  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/sharetest");
  private MainWindow window;
  private SessionModel session;
  private Stage stage;

  @Start
  void start(Stage primary) {
    stage = primary;
    Request request =
        new Request(new Source.Bundled(Samples.all().get(1)), Models.byName("scenes-fpn"), 3)
            .with(new Resize.Into(64, 96));
    window =
        new MainWindow(
            stage, new Settings(store), new BackgroundTasks(), Engines.shared(), request);
    session = window.session();
    stage.setScene(new Scene(window.root(), 1280, 800));
    stage.show();
    session.open(request);
  }

  @AfterEach
  void forget() throws BackingStoreException {
    WaitForAsyncUtils.waitForAsyncFx(10_000, window::dispose);
    store.removeNode();
  }

  private void await(String node) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            session.currentProperty().get() != null
                && session.currentProperty().get().node().name().equals(node)
                && !session.busyProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Notice nextNotice(FxRobot robot, Runnable action) throws TimeoutException {
    Notice before = window.notices().newestProperty().get();
    robot.interact(action);
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> window.notices().newestProperty().get() != before);
    return window.notices().newestProperty().get();
  }

  private Map<String, int[]> pictures() throws TimeoutException {
    int wanted =
        (int)
            session.tensors().keySet().stream()
                .filter(node -> node.isMap() && node.shape().channels() > 5)
                .count();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> window.maps().pictures().size() > wanted);
    WaitForAsyncUtils.waitForFxEvents();
    Map<String, int[]> pixels = new HashMap<>();
    window.maps().pictures().forEach((node, map) -> pixels.put(node.name(), map.pixels().argb()));
    return pixels;
  }

  @Test
  void itComesBackWithTheSamePicturesStepAndView(FxRobot robot) throws TimeoutException {
    await("proposals");
    robot.interact(
        () -> {
          window.showView(View.MAPS);
          session.granularityProperty().set(Granularity.LAYER);
          window.maps().modeProperty().set(ChannelMode.channel(5));
          window.maps().colormapProperty().set(Colormap.MAGMA);
          window.proposals().topProperty().set(17);
          window.proposals().nmsThresholdProperty().set(0.45);
          window.proposals().toggleLevel(4);
          window.picks().anchorProperty().set(new PickedAnchor(3, 1, 2, 0).as(18));
          session.seek(session.sessionProperty().get().graph().node("p3").index() + 1);
        });
    await("p3");
    robot.interact(
        () ->
            window
                .picks()
                .cellProperty()
                .set(new PickedCell(session.sessionProperty().get().graph().node("m4"), 17, 2, 3)));
    Map<String, int[]> before = pictures();
    Map<String, String> state = window.state().texts();
    Request request = session.requestProperty().get();
    Path file = folder.resolve("pelajaran.fpn");
    assertThat(nextNotice(robot, () -> window.sessions().save(file, false)).kind())
        .isEqualTo(Kind.DONE);

    robot.interact(
        () -> {
          window.showView(View.OVERVIEW);
          session.granularityProperty().set(Granularity.STAGE);
          window.maps().modeProperty().set(ChannelMode.MEAN);
          window.maps().colormapProperty().set(Colormap.GREY);
          window.proposals().topProperty().set(3);
          window.proposals().toggleLevel(2);
          session.open(
              new Request(new Source.Noise(), Models.ARTICLE, 9).with(new Resize.Into(64, 64)));
        });
    await("proposals");

    robot.interact(() -> window.opener().open(file));
    await("p3");
    assertThat(session.requestProperty().get()).isEqualTo(request);
    assertThat(window.state().texts())
        .isEqualTo(state)
        .containsEntry("picked-anchor", "3 1 2 0 18");
    assertThat(window.notices().newestProperty().get().kind()).isEqualTo(Kind.DONE);
    Map<String, int[]> again = pictures();
    assertThat(again.keySet()).isEqualTo(before.keySet()).contains("c2", "m4", "p3");
    before.forEach((name, pixels) -> assertThat(again.get(name)).as(name).isEqualTo(pixels));
    assertThat(new Settings(store).sessions().files()).containsExactly(file);
  }

  @Test
  void aMissingImageIsNamedAndTheRestOpens(FxRobot robot) throws TimeoutException, IOException {
    await("proposals");
    Path image = folder.resolve("kucing.png");
    try (var in = Samples.class.getResourceAsStream("/org/fpnexplorer/assets/samples/street.png")) {
      Files.write(image, in.readAllBytes());
    }
    robot.interact(() -> window.opener().open(image));
    await("proposals");
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            session.sessionProperty().get().request().source() instanceof Source.ImageFile
                && !session.busyProperty().get());
    robot.interact(() -> session.seek(5));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> session.positionProperty().get() == 5);
    Path file = folder.resolve("without.fpn");
    Path whole = folder.resolve("with.fpn");
    nextNotice(robot, () -> window.sessions().save(file, false));
    nextNotice(robot, () -> window.sessions().save(whole, true));
    Files.delete(image);

    Notice missing = nextNotice(robot, () -> window.sessions().open(file));
    assertThat(missing.kind()).isEqualTo(Kind.FAILED);
    assertThat(missing.text()).contains("without.fpn", "kucing.png");

    robot.interact(() -> window.sessions().open(whole));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> session.sessionProperty().get().request().source() instanceof Source.InMemory);
    await(session.nodes().get(4).name());
    assertThat(window.notices().newestProperty().get()).isSameAs(missing);
  }

  @Test
  void aDamagedFileIsNamedAndTheWorkStays(FxRobot robot) throws TimeoutException, IOException {
    await("proposals");
    Path file = Files.writeString(folder.resolve("broken.fpn"), "{\"format\": \"fpn-expl");
    Request before = session.requestProperty().get();
    Notice notice = nextNotice(robot, () -> window.sessions().open(file));
    assertThat(notice.kind()).isEqualTo(Kind.FAILED);
    assertThat(notice.text()).startsWith(file.toString()).contains("damaged");
    assertThat(session.requestProperty().get()).isSameAs(before);
  }

  @Test
  void whatCannotBeShownIsNamed(FxRobot robot) throws TimeoutException, IOException {
    await("proposals");
    Path file = folder.resolve("odd.fpn");
    nextNotice(robot, () -> window.sessions().save(file, false));
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"overview\"", "\"hologram\"")
            .replace("\"maps-mode\": \"energy\"", "\"maps-mode\": \"99999\"")
            .replace("\"boxes-nms\": \"0.7\"", "\"boxes-nms\": \"NaN\"")
            .replace(
                "\"boxes-top\"",
                "\"picked-cell\": \"m4 999 0 0\", \"picked-anchor\": \"9 9\", \"boxes-top\""));
    Notice notice = nextNotice(robot, () -> window.sessions().open(file));
    assertThat(notice.text())
        .contains("view")
        .contains("maps-mode")
        .contains("boxes-nms")
        .contains("picked-cell")
        .contains("picked-anchor");
    await("proposals");
    assertThat(window.shownProperty().get()).isEqualTo(View.OVERVIEW);
  }

  @Test
  void aPresentationIsEnteredAndLeftByKey(FxRobot robot) throws TimeoutException {
    await("proposals");
    robot.push(KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isFullScreen()).isTrue();
    assertThat(robot.lookup("#leave-presentation").query().isVisible()).isTrue();
    assertThat(window.comfort().factor().get()).isEqualTo(1.2);
    // The menus are out of sight, their keys are not.
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(window.shownProperty().get()).isEqualTo(View.MAPS);
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.isFullScreen()).isFalse();
    assertThat(window.comfort().presentingProperty().get()).isFalse();
    assertThat(robot.lookup("#leave-presentation").query().isVisible()).isFalse();
  }

  @Test
  void textGrowsAndMotionStops(FxRobot robot) throws TimeoutException {
    await("proposals");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    assertThat(window.root().getStyle()).isEqualTo("-fx-font-size: 15.0px");
    for (int i = 0; i < 5; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    assertThat(window.comfort().factor().get()).isEqualTo(1.5);
    assertThat(new Settings(store).textSize()).isEqualTo(1.5);

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
    assertThat(new Settings(store).reducedMotion()).isTrue();
    robot.push(KeyCode.ALT, KeyCode.HOME);
    await("input");
    robot.clickOn("#command-play");
    await("proposals");
  }
}
