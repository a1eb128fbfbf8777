package org.fpnexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.training.StepReport;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.training.CurveChart.Piece;
import org.fpnexplorer.ui.training.Measurement.RecallPoint;

/** A titled chart of two curves, with a legend that has their newest values. */
final class CurvePane extends VBox {
  private static final int NO_TOTAL = 20;

  /** The objectness loss of scores that are all a half. */
  private static final double GUESSING = Math.log(2);

  private final ProgressModel progress;
  private final CurveChart chart;
  private final List<Label> values = List.of(new Label(), new Label());

  private CurvePane(String id, ProgressModel progress, CurveChart chart) {
    this.progress = progress;
    this.chart = chart;
    getStyleClass().addAll("training-pane", "training-curves");
    setId("training-" + id);
    VBox.setVgrow(chart, Priority.ALWAYS);
    HBox legend = new HBox();
    legend.getStyleClass().add("training-legend");
    for (int i = 0; i < values.size(); i++) {
      Label value = values.get(i);
      value.getStyleClass().add("training-value");
      value.setMinWidth(USE_PREF_SIZE);
      Label name = new Label(Messages.get("training." + id + "." + i), CurveChart.sample(i));
      name.setMinWidth(USE_PREF_SIZE);
      legend.getChildren().add(new HBox(6, name, value));
    }
    getChildren()
        .addAll(Panes.heading(id), legend, chart, Panes.sentence("training." + id + ".text"));
  }

  /** Both losses: of every step faintly, their running means as lines. */
  static CurvePane ofLosses(ProgressModel progress) {
    CurveChart chart = new CurveChart("%.2f", 1, Messages.get("training.steps"));
    CurvePane pane = new CurvePane("losses", progress, chart);
    InvalidationListener redraw = change -> pane.showLosses();
    progress.losses().addListener(redraw);
    chart.widthProperty().addListener(redraw);
    pane.showLosses();
    return pane;
  }

  /** Recall on held-out scenes. */
  static CurvePane ofRecall(ProgressModel progress) {
    CurveChart chart = new CurveChart("%.0f %%", 100, Messages.get("training.steps"));
    CurvePane pane = new CurvePane("recall", progress, chart);
    InvalidationListener redraw = change -> pane.showRecall();
    progress.recalls().addListener(redraw);
    progress.stepsProperty().addListener(redraw);
    pane.showRecall();
    return pane;
  }

  private void showLosses() {
    List<Piece> objectness = losses(StepReport::objectness);
    List<Piece> boxes = losses(StepReport::boxes);
    double most = objectness.stream().mapToDouble(Piece::value).max().orElse(GUESSING);
    show(List.of(objectness, boxes), Axis.ofLoss(most), value -> format("%.3f", value));
  }

  private List<Piece> losses(Function<StepReport, Float> loss) {
    List<StepReport> steps = progress.losses();
    float[] raw = new float[steps.size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = loss.apply(steps.get(i));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Decimated piece : Decimated.of(raw, chart.columns())) {
      pieces.add(new Piece(piece.index() + 1.0, piece.least(), piece.most(), piece.smooth()));
    }
    return pieces;
  }

  private void showRecall() {
    show(
        List.of(recall(RecallPoint::average), recall(RecallPoint::atHalf)),
        new Axis(1, 0.25),
        value -> format("%.0f %%", 100 * value));
  }

  private List<Piece> recall(ToDoubleFunction<RecallPoint> figure) {
    return progress.recalls().stream()
        .map(
            point -> {
              double value = figure.applyAsDouble(point);
              return new Piece(point.step(), value, value, value);
            })
        .toList();
  }

  private void show(List<List<Piece>> curves, Axis axis, Function<Double, String> format) {
    int total =
        progress.planProperty().get() == null ? NO_TOTAL : progress.planProperty().get().steps();
    chart.show(curves, Axis.ofSteps(progress.stepsProperty().get(), total), axis);
    for (int i = 0; i < curves.size(); i++) {
      List<Piece> curve = curves.get(i);
      values
          .get(i)
          .setText(curve.isEmpty() ? "–" : format.apply(curve.get(curve.size() - 1).value()));
    }
    chart.setAccessibleText(
        Messages.get("training.chart.about", values.get(0).getText(), values.get(1).getText()));
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
