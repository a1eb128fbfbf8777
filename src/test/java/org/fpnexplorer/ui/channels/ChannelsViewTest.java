package org.fpnexplorer.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Settings;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real pass behind it. */
@ExtendWith(ApplicationExtension.class)
class ChannelsViewTest {
  /** One for all tests: it keeps the weights, which take longest. */
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/channels-view");
  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final PickModel picks = new PickModel(session);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final ChannelsModel model =
      new ChannelsModel(session, maps, picks, new Settings(store), tasks, notices);
  private ChannelsView view;

  @Start
  void start(Stage stage) {
    session.open(
        new Request(new Source.Noise(), Models.byName("scenes-fpn"), 5)
            .with(new Resize.Into(64, 96)));
    view = new ChannelsView(model, session, picks, new HoverModel(), tasks, notices);
    Scene scene = new Scene(view, 1100, 640);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void forget() throws BackingStoreException {
    store.removeNode();
  }

  private String text(String selector) {
    return ((Labeled) view.lookup(selector)).getText();
  }

  private static void press(FxRobot robot, String text) {
    ButtonBase button = robot.lookup((ButtonBase b) -> text.equals(b.getText())).query();
    robot.interact(button::fire);
  }

  @Test
  void arrowKeysChooseInTheOrderShownAndTheSpaceBarMarks(FxRobot robot) {
    SheetPane sheet = (SheetPane) view.lookup(".channels-sheet");
    robot.interact(sheet::requestFocus);
    robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.DOWN);
    int columns = model.sheetProperty().get().layout().columns();
    int chosen = model.sheetProperty().get().sorted().get(1 + columns).channel();
    assertThat(model.channelProperty().get()).isEqualTo(chosen);
    assertThat(text(".channels-title")).isEqualTo("p2, channel " + chosen);

    // A set that is only wrapped for its listeners would be gone by now.
    System.gc();
    robot.type(KeyCode.SPACE);
    assertThat(model.favourites()).containsExactly(chosen);
    press(robot, "Favourites (1)");
    assertThat(model.sheetProperty().get().sorted()).hasSize(1);
    assertThat(sheet.getAccessibleText()).contains("channel " + chosen + " is chosen, at place 1");
  }

  @Test
  void aCellOfTheLargeMapIsPickedInItsChannel(FxRobot robot) {
    robot.interact(() -> model.select(11));
    robot.interact(() -> view.lookup(".channels-large").requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.UP);

    // From the middle of 16 × 24 cells.
    assertThat(picks.cellProperty().get().channel()).isEqualTo(11);
    assertThat(picks.cellProperty().get().row()).isEqualTo(7);
    assertThat(picks.cellProperty().get().column()).isEqualTo(13);
    press(robot, "Show it everywhere");
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.channel(11));
  }

  @Test
  void theOtherPageShowsTheLevelsInOneBasis(FxRobot robot) {
    press(robot, "The same meaning at every level");
    assertThat(view.lookupAll(".channels-meaning-map")).hasSize(8);
    assertThat(text(".channels-sentence")).contains("Nothing has learned to agree");

    press(robot, "Channels");
    assertThat(view.lookup(".channels-sheet")).isNotNull();
  }
}
