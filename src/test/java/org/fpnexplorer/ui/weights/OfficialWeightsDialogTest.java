package org.fpnexplorer.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.checkpoint.WeightsServer;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The dialog, from the first look to the weights in use. */
@ExtendWith(ApplicationExtension.class)
class OfficialWeightsDialogTest {
  @TempDir private static Path folder;

  private final List<Path> used = new ArrayList<>();
  private WeightsServer server;
  private OfficialWeightsDialog dialog;

  @Start
  void start(Stage stage) throws IOException {
    server = new WeightsServer();
    stage.setScene(new Scene(new StackPane(), 600, 400));
    stage.show();
    DownloadModel model =
        new DownloadModel(
            new CurrentThreadTasks(),
            new NoticeModel(),
            folder,
            List.of(server.weights(), OfficialWeights.byName("resnet18")));
    dialog = new OfficialWeightsDialog(stage, model, used::add);
    dialog
        .getDialogPane()
        .getScene()
        .setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    dialog.show();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Presses what is labelled so, if it is there to be pressed. */
  private void press(FxRobot robot, String label) {
    Button button =
        robot
            .lookup((Button shown) -> shown.getText() != null && shown.getText().equals(label))
            .query();
    assertThat(button.isDisabled()).isFalse();
    robot.interact(button::fire);
  }

  @Test
  void weightsAreLookedAtAskedForFetchedAndUsed(FxRobot robot) {
    TableView<?> table = robot.lookup(".table-view").query();
    assertThat(table.getItems()).hasSize(2);
    assertThat(robot.lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.startsWith("BSD-3-Clause"))
        .anyMatch(text -> text.contains("Tiny_Weights.TEST"))
        .anyMatch(text -> text.startsWith(server.weights().sha256Prefix()));

    press(robot, "Download…");
    assertThat(server.requests()).isEmpty();
    assertThat(robot.lookup(".download-bar .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Fetch 0.3 MB from 127.0.0.1 under the licence above?");
    press(robot, "Not now");
    assertThat(server.requests()).isEmpty();

    press(robot, "Download…");
    press(robot, "Download");
    assertThat(server.requests()).hasSize(1);

    press(robot, "Use");
    assertThat(used).containsExactly(folder.resolve(server.weights().fileName()));
    assertThat(dialog.isShowing()).isFalse();
  }
}
