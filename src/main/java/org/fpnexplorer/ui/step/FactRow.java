package org.fpnexplorer.ui.step;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One number's place in the panel. It stays from step to step and only its text changes: new labels
 * at every step would take longer than a frame.
 */
final class FactRow {
  private final Label label = new Label();
  private final Label value = new Label();
  private final Label note = new Label();
  private final HBox values = new HBox(value, note);
  private final Tooltip tip = new Tooltip();

  /** A row whose label goes into the given column and whose value into those to its right. */
  FactRow(GridPane facts, int column, int row, int span) {
    label.getStyleClass().add("step-fact-label");
    value.getStyleClass().add("step-fact-value");
    note.getStyleClass().add("step-fact-note");
    values.getStyleClass().add("step-fact");
    label.setMinWidth(Region.USE_PREF_SIZE);
    value.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(tip);
    value.setTooltip(tip);
    facts.add(label, column, row);
    facts.add(values, column + 1, row, span, 1);
  }

  void show(StepFacts.Fact fact) {
    label.setText(fact.label());
    value.setText(fact.value());
    note.setText(fact.note());
    tip.setText(fact.tip());
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }

  private void setVisible(boolean visible) {
    label.setVisible(visible);
    values.setVisible(visible);
  }
}
