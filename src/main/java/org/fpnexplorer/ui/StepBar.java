package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.ui.step.StepText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** First, back, play, forward, last, a scrubber over all steps, and the name of the step. */
final class StepBar extends HBox {
  /** As a share of the bar's width. */
  private static final double LONGEST_TITLE = 0.26;

  private final SessionModel session;
  private final Slider scrubber = new Slider(1, 1, 1);
  private final Label title = new Label();
  private final Label count = new Label();
  private boolean following;

  StepBar(SessionModel session, Player player, Commands commands, ComfortModel comfort) {
    this.session = session;
    getStyleClass().add("step-bar");
    setAlignment(Pos.CENTER_LEFT);
    ToggleButton play = commands.pass.play.dress(new ToggleButton());
    player
        .playingProperty()
        .addListener(
            (property, was, playing) -> {
              play.setSelected(playing);
              play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            });

    scrubber.setId("scrubber");
    scrubber.setBlockIncrement(1);
    scrubber.setAccessibleText(Messages.get("stepbar.scrubber"));
    scrubber.setTooltip(
        new Tooltip(
            Shortcuts.hint(
                Messages.get("stepbar.scrubber.tip"), Shortcuts.BACK, Shortcuts.FORWARD)));
    scrubber
        .valueProperty()
        .addListener((property, before, value) -> scrub((int) Math.round(value.doubleValue())));
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    title.getStyleClass().add("step-title");
    title.setMinWidth(0);
    // The title is cut where the bar is short.
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(title.textProperty());
    title.setTooltip(whole);
    // The panel has it in full; the scrubber needs the room.
    title.maxWidthProperty().bind(widthProperty().multiply(LONGEST_TITLE));
    count.getStyleClass().add("step-count");
    count.setMinWidth(USE_PREF_SIZE);

    getChildren()
        .addAll(
            flat(commands.pass.first.button()),
            flat(commands.pass.back.button()),
            flat(play),
            flat(commands.pass.forward.button()),
            flat(commands.pass.last.button()),
            speed(player),
            pace(player),
            new Separator(Orientation.VERTICAL),
            granularity(),
            count,
            scrubber,
            title,
            export(commands),
            leave(commands, comfort));
    session.currentProperty().addListener(change -> follow());
    session.stopsProperty().addListener(change -> follow());
  }

  private ComboBox<Granularity> granularity() {
    ComboBox<Granularity> choice = new ComboBox<>();
    choice.setId("granularity");
    choice.getItems().setAll(Granularity.values());
    choice.setConverter(Toolbar.naming(value -> Messages.get("stepbar.granularity." + value)));
    choice.valueProperty().bindBidirectional(session.granularityProperty());
    choice.setAccessibleText(Messages.get("stepbar.granularity"));
    choice.setTooltip(
        new Tooltip(
            Shortcuts.hint(Messages.get("stepbar.granularity.tip"), Shortcuts.GRANULARITY)));
    choice.setMinWidth(USE_PREF_SIZE);
    return choice;
  }

  private static <B extends ButtonBase> B flat(B button) {
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    return button;
  }

  private static Slider speed(Player player) {
    Slider speed = new Slider(Player.SLOWEST, Player.FASTEST, player.speedProperty().get());
    speed.getStyleClass().add("speed");
    speed.setAccessibleText(Messages.get("stepbar.speed"));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(player.speedProperty().map(v -> speedTip(v.doubleValue())));
    speed.setTooltip(tooltip);
    speed.valueProperty().bindBidirectional(player.speedProperty());
    return speed;
  }

  private static String speedTip(double speed) {
    return Shortcuts.hint(
        Messages.get("stepbar.speed.tip", speed), Shortcuts.SLOWER, Shortcuts.FASTER);
  }

  private static Label pace(Player player) {
    Label pace = new Label();
    pace.getStyleClass().add("step-count");
    pace.textProperty()
        .bind(player.speedProperty().map(v -> Messages.get("stepbar.pace", v.doubleValue())));
    return pace;
  }

  private static MenuButton export(Commands commands) {
    MenuButton button = new MenuButton(Messages.get("toolbar.export"));
    button.setGraphic(new FontIcon(Feather.DOWNLOAD));
    button.getStyleClass().add(Styles.FLAT);
    button.setTooltip(
        new Tooltip(Shortcuts.hint(Messages.get("toolbar.export.tip"), Shortcuts.EXPORT_MAP)));
    button.setMinWidth(USE_PREF_SIZE);
    for (Command command :
        List.of(commands.file.exportMap, commands.file.exportSheet, commands.file.exportAll)) {
      button.getItems().add(command.itemWithoutKeys());
    }
    return button;
  }

  /** Where the toolbar is spared, the way back is here. */
  private static ButtonBase leave(Commands commands, ComfortModel comfort) {
    ButtonBase button = flat(commands.comfort.presentation.button());
    button.setId("leave-presentation");
    button.visibleProperty().bind(comfort.presentingProperty());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void scrub(int stop) {
    if (!following) {
      session.seek(session.stopsProperty().get().position(stop));
    }
  }

  private void follow() {
    Step step = session.currentProperty().get();
    if (step == null) {
      return;
    }
    Stops stops = session.stopsProperty().get();
    int number = stops.number(step.node().index() + 1);
    title.setText(StepText.title(step.node()));
    count.setText(Messages.get("stepbar.count", number, stops.count()));
    // A thumb under the hand stays there; the pass comes after it.
    if (!scrubber.isPressed()) {
      following = true;
      scrubber.setMax(stops.count());
      scrubber.setValue(number);
      following = false;
    }
  }
}
