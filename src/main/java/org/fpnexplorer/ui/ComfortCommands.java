package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/** What makes the window readable for everybody. */
final class ComfortCommands {
  final Command presentation;
  private final Command larger;
  private final Command smaller;
  private final Command keyTips;
  private final Command motion;
  private final Command language;

  ComfortCommands(MainWindow window, ComfortModel comfort) {
    larger =
        new Command(
            "textLarger",
            Shortcuts.TEXT_LARGER,
            Feather.ZOOM_IN,
            comfort.canGrow(),
            comfort::larger);
    smaller =
        new Command(
            "textSmaller",
            Shortcuts.TEXT_SMALLER,
            Feather.ZOOM_OUT,
            comfort.canShrink(),
            comfort::smaller);
    keyTips = Command.always("keyTips", Shortcuts.KEY_TIPS, Feather.COMMAND, window::showKeyTips);
    BooleanProperty reduced = comfort.reducedMotionProperty();
    motion =
        Command.choice(
            "reducedMotion",
            Shortcuts.REDUCED_MOTION,
            Feather.PAUSE_CIRCLE,
            new SimpleBooleanProperty(true),
            reduced,
            () -> reduced.set(!reduced.get()));
    presentation =
        Command.choice(
            "presentation",
            Shortcuts.PRESENTATION,
            Feather.MONITOR,
            new SimpleBooleanProperty(true),
            comfort.presentingProperty(),
            () -> comfort.setPresenting(!comfort.presentingProperty().get()));
    language =
        Command.always("language", Shortcuts.LANGUAGE, Feather.GLOBE, window::switchLanguage);
  }

  CommandGroup group() {
    return new CommandGroup(
        "comfort",
        List.of(List.of(larger, smaller, keyTips, motion), List.of(presentation, language)));
  }
}
