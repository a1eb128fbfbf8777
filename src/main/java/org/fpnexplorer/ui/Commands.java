package org.fpnexplorer.ui;

import java.util.List;
import org.fpnexplorer.ui.inspector.InspectorModel;
import org.fpnexplorer.ui.training.TrainingModel;
import org.kordamp.ikonli.feather.Feather;

/** Everything the student can do from menu, toolbar or keyboard, declared once. */
final class Commands {
  final FileCommands file;
  final PassCommands pass;
  final ViewCommands view;
  final ComfortCommands comfort;
  final LessonCommands lesson;
  private final List<CommandGroup> groups;

  Commands(
      MainWindow window,
      Opener opener,
      WeightsOpener weights,
      SessionModel session,
      Player player,
      MapsModel maps,
      ProposalModel proposals,
      ExportModel export,
      TrainingModel training,
      InspectorModel inspector) {
    file = new FileCommands(window, opener, weights, session, export);
    pass = new PassCommands(window, session, player);
    view = new ViewCommands(window);
    comfort = new ComfortCommands(window, window.comfort());
    lesson = new LessonCommands(window, window.lessons());
    groups =
        List.of(
            file.group(),
            pass.group(),
            new MapCommands(session, maps).group(window, export, inspector),
            new ProposalCommands(session, proposals).group(),
            view.group(new TrainingCommands(window, training)),
            comfort.group(),
            lesson.group(),
            help(window));
  }

  private static CommandGroup help(MainWindow window) {
    return new CommandGroup(
        "help",
        List.of(
            List.of(
                Command.always(
                    "ablation", Shortcuts.ABLATION, Feather.BAR_CHART_2, window::showAblation)),
            List.of(
                Command.always("shortcuts", Shortcuts.HELP, Feather.COMMAND, window::showShortcuts),
                Command.always("about", Shortcuts.ABOUT, Feather.INFO, window::showAbout))));
  }

  /** All of them, by menu. */
  List<CommandGroup> groups() {
    return groups;
  }
}
