package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/** What the window shows, and in which colours. */
final class ViewCommands {
  final Command theme;
  final Command allOn;
  final Command compareConventions;
  private final Command fullScreen;
  private final Map<View, Command> views = new EnumMap<>(View.class);

  ViewCommands(MainWindow window) {
    for (View view : View.values()) {
      views.put(
          view,
          Command.choice(
              view.id(),
              view.shortcut(),
              view.icon(),
              window.shownProperty().isNotNull(),
              window.shownProperty().isEqualTo(view),
              () -> window.switchTo(view)));
    }
    allOn =
        new Command(
            "allOn",
            Shortcuts.ALL_ON,
            Feather.TOGGLE_RIGHT,
            Bindings.createBooleanBinding(
                () -> !window.switches().isNone(), window.session().sessionProperty()),
            window::switchAllOn);
    compareConventions =
        Command.always(
            "compareConventions",
            Shortcuts.COMPARE_CONVENTIONS,
            Feather.COLUMNS,
            window::compareConventions);
    theme = Command.always("theme", Shortcuts.THEME, Feather.MOON, window::switchTheme);
    fullScreen =
        Command.always(
            "fullScreen", Shortcuts.FULL_SCREEN, Feather.MAXIMIZE_2, window::switchFullScreen);
  }

  /** Fills the window with a view, or goes back. */
  Command of(View view) {
    return views.get(view);
  }

  CommandGroup group(TrainingCommands ofTraining) {
    return new CommandGroup(
        "view",
        List.of(
            List.copyOf(views.values()),
            List.of(compareConventions, allOn),
            ofTraining.block(),
            List.of(theme, fullScreen)));
  }
}
