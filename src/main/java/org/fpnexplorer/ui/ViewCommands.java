package org.fpnexplorer.ui;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What the window shows, and in which colours. */
final class ViewCommands {
  final Command pathway;
  final Command maps;
  final Command proposals;
  final Command training;
  final Command theme;
  private final Command overview;
  private final Command fullScreen;

  ViewCommands(MainWindow window) {
    overview =
        Command.always(
            "overview", Shortcuts.OVERVIEW, Feather.LAYOUT, () -> window.showView(View.OVERVIEW));
    pathway =
        Command.always(
            "pathway", Shortcuts.PATHWAY, Feather.GIT_MERGE, () -> window.showView(View.PATHWAY));
    maps = Command.always("maps", Shortcuts.MAPS, Feather.GRID, () -> window.showView(View.MAPS));
    proposals =
        Command.always(
            "proposals",
            Shortcuts.PROPOSALS,
            Feather.MAXIMIZE,
            () -> window.showView(View.PROPOSALS));
    training =
        Command.always(
            "training",
            Shortcuts.TRAINING,
            Feather.TRENDING_UP,
            () -> window.showView(View.TRAINING));
    theme = Command.always("theme", Shortcuts.THEME, Feather.MOON, window::switchTheme);
    fullScreen =
        Command.always(
            "fullScreen", Shortcuts.FULL_SCREEN, Feather.MAXIMIZE_2, window::switchFullScreen);
  }

  CommandGroup group(TrainingCommands ofTraining) {
    return new CommandGroup(
        "view",
        List.of(
            List.of(overview, pathway, maps, proposals, training),
            ofTraining.block(),
            List.of(theme, fullScreen)));
  }
}
