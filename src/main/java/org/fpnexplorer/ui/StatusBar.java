package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is open, that its weights are untrained, how long the pass took, and what is under way. */
final class StatusBar extends HBox {
  private final SessionModel session;
  private final Label source = new Label();
  private final Label weights = new Label();
  private final Label time = new Label();

  StatusBar(SessionModel session, ExportModel export, Commands commands) {
    this.session = session;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    weights.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    weights.getStyleClass().addAll("untrained", Styles.WARNING);
    weights.setTooltip(new Tooltip(Messages.get("status.untrained.tip")));
    weights.setVisible(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(source, weights, space, progress(export, commands), time);
    session.sessionProperty().addListener((property, before, now) -> describe(now));
    session.positionProperty().addListener(change -> addUp());
  }

  private static HBox progress(ExportModel export, Commands commands) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(export.progressProperty());
    bar.setAccessibleText(Messages.get("status.export"));
    Button cancel = commands.file.cancelExport.button();
    cancel.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    HBox box = new HBox(8, new Label(Messages.get("status.export")), bar, cancel);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.visibleProperty().bind(export.runningProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void describe(Session now) {
    Request request = now.request();
    PaddedInput frame = now.input().frame();
    source.setText(
        Messages.get(
            "status.source",
            request.source().title(),
            now.input().originalWidth(),
            now.input().originalHeight(),
            frame.imageWidth(),
            frame.imageHeight(),
            frame.width(),
            frame.height()));
    weights.setText(Messages.get("status.untrained", Long.toString(request.seed())));
    weights.setVisible(true);
  }

  private void addUp() {
    double millis = session.steps().values().stream().mapToDouble(Step::millis).sum();
    time.setText(
        Messages.get(
            "status.time", session.positionProperty().get(), session.nodes().size(), millis));
  }
}
