package org.fpnexplorer.ui.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.AblationTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AblationDialogTest {
  private final AblationTable table = AblationTable.shippedWithTheProgram();
  private final List<Model> opened = new ArrayList<>();
  private AblationDialog dialog;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 600, 400));
    stage.show();
    dialog = new AblationDialog(stage, table, opened::add);
    dialog
        .getDialogPane()
        .getScene()
        .setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    dialog.show();
  }

  @Test
  void everyMeasuredFigureStandsThereAndEveryNetworkOpens(FxRobot robot) {
    List<String> texts = texts();
    for (AblationTable.Row row : table.rows()) {
      AblationTable.Figures measured = row.measured().figures();
      assertThat(texts)
          .contains("(" + row.letter() + ")", percent(measured.ar100()), percent(measured.small()))
          .contains(percent(row.paper().ar1000()));
      Button button =
          robot.lookup((Button b) -> row.model().name().equals(b.getText())).queryButton();
      robot.interact(button::fire);
    }
    assertThat(opened).isEqualTo(table.rows().stream().map(AblationTable.Row::model).toList());
  }

  /** In words, whichever way it came out. */
  @Test
  void theVerdictIsThatOfTheFigures() {
    AblationTable.Row single = table.rows().get(0);
    AblationTable.Row bottomUp = table.rows().get(3);
    assertThat(texts())
        .anyMatch(
            text -> text.contains(percent(table.aheadOnSmall(single)) + " points ahead of (a)"))
        .anyMatch(
            text -> text.contains(percent(-table.aheadOnSmall(bottomUp)) + " points behind (d)"));
  }

  private List<String> texts() {
    return dialog.getDialogPane().lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map((Node node) -> ((Labeled) node).getText())
        .toList();
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
