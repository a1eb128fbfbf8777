package org.fpnexplorer.ui.anchor;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.anchor.AnchorLife.Outcome;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One numbered stage of the story: what came out of it and, if it is the shown one, how. */
final class StageRow extends VBox {
  private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");
  private static final PseudoClass NOT_REACHED = PseudoClass.getPseudoClass("not-reached");

  private final AnchorStage stage;
  private final ToggleButton head = new ToggleButton();
  private final Label brief = new Label();
  private final FontIcon sign = new FontIcon();
  private final Label formulas = new Label();
  private final Label sentence = new Label();
  private final VBox body = new VBox(formulas, sentence);

  StageRow(AnchorStage stage, Runnable show) {
    this.stage = stage;
    getStyleClass().add("anchor-stage");
    Label number = new Label(String.valueOf(stage.ordinal() + 1));
    number.getStyleClass().add("anchor-stage-number");
    Label title = new Label(Messages.get("anchor.stage." + stage));
    title.getStyleClass().add("anchor-stage-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    brief.getStyleClass().add("anchor-stage-brief");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(number, title, gap, brief, sign);
    line.getStyleClass().add("anchor-stage-line");
    head.setGraphic(line);
    head.getStyleClass().add("anchor-stage-head");
    head.setMaxWidth(Double.MAX_VALUE);
    head.setOnAction(
        event -> {
          head.setSelected(true);
          show.run();
        });
    line.prefWidthProperty().bind(head.widthProperty().subtract(18));
    formulas.getStyleClass().add("anchor-stage-formulas");
    sentence.getStyleClass().add("anchor-stage-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    formulas.setWrapText(true);
    formulas.setMinHeight(Region.USE_PREF_SIZE);
    body.getStyleClass().add("anchor-stage-body");
    getChildren().addAll(head, body);
  }

  /** Which one. */
  AnchorStage stage() {
    return stage;
  }

  /** Shows this stage of a life. */
  void show(AnchorLife life, boolean selected) {
    AnchorText text = AnchorText.of(life, stage);
    Outcome outcome = life.outcome(stage);
    brief.setText(text.brief());
    sign.setIconCode(
        switch (outcome) {
          case PASSED -> Feather.CHECK;
          case ENDED -> Feather.X_CIRCLE;
          case NOT_REACHED -> Feather.MINUS;
        });
    pseudoClassStateChanged(ENDED, outcome == Outcome.ENDED);
    pseudoClassStateChanged(NOT_REACHED, outcome == Outcome.NOT_REACHED);
    head.setSelected(selected);
    head.setAccessibleText(
        Messages.get(
            "anchor.stage.about",
            stage.ordinal() + 1,
            Messages.get("anchor.stage." + stage),
            text.brief(),
            Messages.get("anchor.outcome." + outcome)));
    formulas.setText(String.join("\n", text.formulas()));
    formulas.setVisible(!text.formulas().isEmpty());
    formulas.setManaged(!text.formulas().isEmpty());
    sentence.setText(text.sentence());
    body.setVisible(selected);
    body.setManaged(selected);
  }
}
