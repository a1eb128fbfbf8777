package org.fpnexplorer.ui.training;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * A training to watch: its controls, what its anchors are told, its curves, and what it proposes in
 * a fixed image. In a window too small for that it scrolls.
 */
public final class TrainingView extends ScrollPane {
  /**
   * @param actions what the window does for it
   */
  public TrainingView(TrainingModel training, TrainingActions actions) {
    getStyleClass().add("training-view");
    getStylesheets()
        .add(
            TrainingView.class
                .getResource("/org/fpnexplorer/ui/training/training.css")
                .toExternalForm());
    ProgressModel progress = training.progress();
    GridPane parts = new GridPane();
    parts.getStyleClass().add("training-parts");
    parts.getColumnConstraints().addAll(column(66), column(34));
    parts.getRowConstraints().addAll(row(53), row(47));
    parts.add(new AnchorsPane(progress), 0, 0);
    parts.add(CurvePane.ofLosses(progress), 1, 0);
    parts.add(findings(progress), 0, 1);
    parts.add(CurvePane.ofRecall(progress), 1, 1);
    HBox.setHgrow(parts, Priority.ALWAYS);
    HBox all = new HBox(new TrainingControls(training, actions), parts);
    all.getStyleClass().add("training-all");
    all.setMinSize(1080, 610);
    setContent(all);
    setFitToWidth(true);
    setFitToHeight(true);
  }

  private static VBox findings(ProgressModel progress) {
    FindingPane before = new FindingPane("before", progress, progress.beforeProperty());
    FindingPane now = new FindingPane("now", progress, progress.nowProperty());
    HBox.setHgrow(before, Priority.ALWAYS);
    HBox.setHgrow(now, Priority.ALWAYS);
    before.setPrefWidth(300);
    now.setPrefWidth(300);
    HBox pair = new HBox(before, now);
    pair.getStyleClass().add("training-pair");
    VBox.setVgrow(pair, Priority.ALWAYS);
    VBox box = new VBox(Panes.heading("findings"), pair, Panes.sentence("training.findings.text"));
    box.getStyleClass().add("training-pane");
    return box;
  }

  private static ColumnConstraints column(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private static RowConstraints row(double percent) {
    RowConstraints row = new RowConstraints();
    row.setPercentHeight(percent);
    row.setMinHeight(0);
    return row;
  }
}
