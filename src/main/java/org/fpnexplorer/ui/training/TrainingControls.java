package org.fpnexplorer.ui.training;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.training.SavedTraining;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.Shortcuts;
import org.fpnexplorer.ui.training.TrainingModel.State;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is trained, how far it is, and what can be done with it. */
final class TrainingControls extends VBox {
  private final TrainingModel training;
  private final TrainingActions actions;
  private final Button go = new Button();
  private final Label state = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label steps = new Label();
  private final Label speed = new Label();
  private final Label left = new Label();

  TrainingControls(TrainingModel training, TrainingActions actions) {
    this.training = training;
    this.actions = actions;
    getStyleClass().add("training-controls");
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            Panes.heading("controls"),
            Panes.sentence("training.honest"),
            new ChoicePane(training),
            keptBox(),
            buttons(),
            progressBox(),
            new Separator(),
            resultBox(),
            space);
    training.stateProperty().addListener(change -> show());
    training.progress().stepsProperty().addListener(change -> show());
    training.progress().planProperty().addListener(change -> show());
    training.progress().paceProperty().addListener(change -> show());
    show();
  }

  private HBox buttons() {
    go.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(go, Priority.ALWAYS);
    go.getStyleClass().add("accent");
    go.setId("training-go");
    go.setOnAction(event -> training.go());
    go.disableProperty().bind(Bindings.not(training.canGo()));
    Button stop = button("stop", Feather.SQUARE, Shortcuts.TRAINING_STOP, training::stop);
    stop.disableProperty().bind(Bindings.not(training.isOpen()));
    return new HBox(8, go, stop);
  }

  private Button button(String id, Ikon icon, String shortcut, Runnable action) {
    Button button = new Button(Messages.get("training." + id), new FontIcon(icon));
    button.setId("training-" + id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    describe(button, Shortcuts.hint(Messages.get("training." + id + ".tip"), shortcut));
    return button;
  }

  private static void describe(ButtonBase button, String tip) {
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(button.getText());
  }

  private VBox progressBox() {
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(Messages.get("training.bar"));
    for (Label label : new Label[] {steps, speed, left}) {
      label.getStyleClass().add("training-value");
    }
    state.getStyleClass().add("training-state");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Region space2 = new Region();
    HBox.setHgrow(space2, Priority.ALWAYS);
    return styled(
        "training-progress", new HBox(state, space, steps), bar, new HBox(speed, space2, left));
  }

  /** What is put aside comes before anything new, which would take its place. */
  private VBox keptBox() {
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Button goOn = new Button(Messages.get("training.continue"), new FontIcon(Feather.PLAY));
    goOn.setId("training-continue");
    goOn.getStyleClass().add("accent");
    goOn.setOnAction(event -> training.continueKept());
    describe(goOn, Messages.get("training.continue.tip"));
    Button discard = new Button(Messages.get("training.discard"));
    discard.setId("training-discard");
    discard.setOnAction(event -> actions.discard());
    describe(discard, Messages.get("training.discard.tip"));
    VBox box = styled("training-kept", text, new HBox(8, goOn, discard));
    BooleanBinding isIdle =
        training
            .stateProperty()
            .isEqualTo(State.IDLE)
            .or(training.stateProperty().isEqualTo(State.FAILED));
    box.visibleProperty().bind(training.keptProperty().isNotNull().and(isIdle));
    box.managedProperty().bind(box.visibleProperty());
    training.keptProperty().addListener((property, before, kept) -> text.setText(describe(kept)));
    text.setText(describe(training.keptProperty().get()));
    return box;
  }

  private static String describe(SavedTraining kept) {
    return kept == null
        ? ""
        : Messages.get(
            "training.kept", kept.plan().model().name(), kept.stepsDone(), kept.plan().steps());
  }

  private VBox resultBox() {
    Button use = button("use", Feather.ZAP, Shortcuts.TRAINING_USE, actions::use);
    Button save = button("save", Feather.DOWNLOAD, Shortcuts.TRAINING_SAVE, actions::save);
    use.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(use, Priority.ALWAYS);
    use.disableProperty().bind(Bindings.not(training.hasResult()));
    save.disableProperty().bind(Bindings.not(training.hasResult()));
    return styled(
        "training-result", new HBox(8, use, save), Panes.sentence("training.result.text"));
  }

  private static VBox styled(String style, Node... children) {
    VBox box = new VBox(children);
    box.getStyleClass().add(style);
    return box;
  }

  private void show() {
    State now = training.stateProperty().get();
    go.setText(Messages.get("training.go." + now));
    go.setGraphic(new FontIcon(now == State.RUNNING ? Feather.PAUSE : Feather.PLAY));
    describe(
        go, Shortcuts.hint(Messages.get("training.go." + now + ".tip"), Shortcuts.TRAINING_GO));
    TrainingPlan plan = training.progress().planProperty().get();
    int done = training.progress().stepsProperty().get();
    boolean starting = now == State.RUNNING && done == 0;
    state.setText(Messages.get(starting ? "training.state.starting" : "training.state." + now));
    bar.setProgress(
        starting
            ? ProgressBar.INDETERMINATE_PROGRESS
            : plan == null ? 0 : (double) done / plan.steps());
    steps.setText(
        plan == null || done == 0 ? "" : Messages.get("training.step", done, plan.steps()));
    Pace pace = training.progress().paceProperty().get();
    boolean isFast = pace != null && now != State.IDLE;
    speed.setText(
        isFast
            ? Messages.get(
                "training.speed", String.format(Locale.ROOT, "%.1f", pace.imagesPerSecond()))
            : "");
    left.setText(
        isFast && now != State.DONE
            ? Messages.get("training.left", Panes.time(pace.secondsLeft()))
            : "");
  }
}
