package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.training.ProgressModel;
import org.fpnexplorer.ui.training.TrainingModel;
import org.fpnexplorer.ui.training.TrainingModel.State;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is open, which weights it has, how long the pass took, and what is under way. */
final class StatusBar extends HBox {
  /** What takes less is seen to be done before a progress bar could be read. */
  private static final Duration LONG = Duration.millis(400);

  /** There is no room to name more parts that are switched off. */
  private static final int MOST_NAMED = 2;

  private final SessionModel session;
  private final Label source = new Label();
  private final Label weights = new Label();
  private final Button switched = new Button();
  private final Label time = new Label();
  private final ProgressBar passBar = new ProgressBar();
  private final Label passText = new Label();

  StatusBar(SessionModel session, ExportModel export, TrainingModel training, Commands commands) {
    this.session = session;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    source.setMinWidth(0);
    source.getStyleClass().add("beside");
    time.getStyleClass().add("beside");
    weights.setMinWidth(USE_PREF_SIZE);
    time.setMinWidth(USE_PREF_SIZE);
    weights.setVisible(false);
    commands.view.allOn.dress(switched);
    switched.setContentDisplay(ContentDisplay.LEFT);
    switched.getStyleClass().addAll(Styles.SMALL, "switched");
    switched.setMinWidth(USE_PREF_SIZE);
    switched.managedProperty().bind(switched.visibleProperty());
    switched.setVisible(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            source,
            weights,
            switched,
            space,
            training(training, commands),
            export(export, commands),
            pass(commands),
            time);
    session.sessionProperty().addListener((property, before, now) -> describe(now));
    session.positionProperty().addListener(change -> addUp());
  }

  /** Whoever looks at something else meanwhile is told that it goes on. */
  private static HBox training(TrainingModel training, Commands commands) {
    ProgressModel progress = training.progress();
    ProgressBar bar = new ProgressBar();
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    progress.planProperty().get() == null
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) progress.stepsProperty().get()
                            / progress.planProperty().get().steps(),
                progress.stepsProperty(),
                progress.planProperty()));
    bar.setAccessibleText(Messages.get("status.training"));
    Label label = new Label(Messages.get("status.training"));
    HBox box = progress(label, bar, commands.view.of(View.TRAINING));
    box.visibleProperty().bind(training.stateProperty().isEqualTo(State.RUNNING));
    return box;
  }

  private static HBox export(ExportModel export, Commands commands) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(export.progressProperty());
    bar.setAccessibleText(Messages.get("status.export"));
    HBox box = progress(new Label(Messages.get("status.export")), bar, commands.file.cancelExport);
    box.visibleProperty().bind(export.runningProperty());
    return box;
  }

  private HBox pass(Commands commands) {
    passBar.setAccessibleText(Messages.get("status.computing"));
    HBox box = progress(passText, passBar, commands.pass.stop);
    PauseTransition wait = new PauseTransition(LONG);
    wait.setOnFinished(end -> box.setVisible(session.busyProperty().get()));
    box.setVisible(false);
    session
        .busyProperty()
        .addListener(
            (property, was, busy) -> {
              if (busy) {
                showPass();
                wait.playFromStart();
              } else {
                wait.stop();
                box.setVisible(false);
              }
            });
    session.requestProperty().addListener(change -> showPass());
    session.sessionProperty().addListener(change -> showPass());
    session.positionProperty().addListener(change -> showPass());
    return box;
  }

  private static HBox progress(Label label, ProgressBar bar, Command stop) {
    Button button = stop.button();
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    label.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(8, label, bar, button);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void showPass() {
    Session open = session.sessionProperty().get();
    boolean opening = open == null || open.request() != session.requestProperty().get();
    passText.setText(Messages.get(opening ? "status.opening" : "status.computing"));
    passBar.setProgress(
        opening
            ? ProgressBar.INDETERMINATE_PROGRESS
            : (double) session.positionProperty().get() / session.nodes().size());
  }

  private void describe(Session now) {
    PaddedInput frame = now.input().frame();
    source.setText(
        Messages.get(
            "status.source",
            now.request().source().title(),
            now.input().originalWidth(),
            now.input().originalHeight(),
            frame.imageWidth(),
            frame.imageHeight(),
            frame.width(),
            frame.height()));
    source.setTooltip(new Tooltip(preparation(now.request())));
    WeightsBadge badge = WeightsBadge.of(now);
    weights.setText(badge.text());
    weights.setTooltip(new Tooltip(badge.tip()));
    boolean beware = badge.warning().or(badge::caution).isPresent();
    weights.setGraphic(new FontIcon(beware ? Feather.ALERT_TRIANGLE : Feather.DATABASE));
    weights.getStyleClass().setAll("label", beware ? "untrained" : "trained");
    weights.setVisible(true);
    Switches off = now.request().switches();
    switched.setVisible(!off.isNone());
    switched.setText(
        off.thrown().size() > MOST_NAMED
            ? Messages.get("status.switched.many", off.thrown().size())
            : Messages.get("status.switched", off.title()));
    switched.setAccessibleText(Messages.get("status.switched.back", off.title()));
    switched.setTooltip(
        new Tooltip(
            Shortcuts.hint(Messages.get("status.switched.back", off.title()), Shortcuts.ALL_ON)));
  }

  /** How the model's input is made from an image. */
  private static String preparation(Request request) {
    if (request.source() instanceof Source.Noise) {
      return Messages.get("status.source.noise");
    }
    InputSpec input = request.model().input();
    return Messages.get("status.source." + input.resampling(), input.multiple());
  }

  private void addUp() {
    double millis = session.steps().values().stream().mapToDouble(Step::millis).sum();
    time.setText(
        Messages.get(
            "status.time", session.positionProperty().get(), session.nodes().size(), millis));
  }
}
