package org.fpnexplorer.ui;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** Everything the student can do from menu, toolbar or keyboard, declared once. */
final class Commands {
  final FileCommands file;
  final PassCommands pass;
  final ViewCommands view;
  final ComfortCommands comfort;
  final LessonCommands lesson;
  private final List<CommandGroup> groups;

  Commands(MainWindow window, WindowModels models, Opener opener, WeightsOpener weights) {
    SessionModel session = models.session;
    file = new FileCommands(window, opener, weights, session, models.export);
    pass = new PassCommands(window, session, models.player);
    view = new ViewCommands(window);
    comfort = new ComfortCommands(window, models.comfort);
    lesson = new LessonCommands(window, window.lessons());
    groups =
        List.of(
            file.group(),
            pass.group(),
            new MapCommands(session, models.maps).group(window, models.export, models.inspector),
            new ProposalCommands(session, models.proposals).group(),
            view.group(new TrainingCommands(window, models.training)),
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
