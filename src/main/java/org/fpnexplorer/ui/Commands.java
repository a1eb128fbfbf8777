package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;

/** Everything the student can do from menu, toolbar or keyboard, declared once. */
final class Commands {
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  final Command open;
  final Command paste;
  final Command noise;
  final Command exportMap;
  final Command exportAll;
  final Command exportSheet;
  final Command cancelExport;
  final Command quit;
  final Command first;
  final Command back;
  final Command play;
  final Command forward;
  final Command last;
  final Command slower;
  final Command faster;
  final Command seed;
  final Command overview;
  final Command pathway;
  final Command maps;
  final Command proposals;
  final Command theme;
  final Command fullScreen;
  final Command shortcuts;
  final Command about;

  Commands(MainWindow window, SessionModel session, Player player, ExportModel export) {
    BooleanBinding isOpen = session.sessionProperty().isNotNull();
    BooleanBinding notAtStart = isOpen.and(session.positionProperty().greaterThan(1));
    BooleanBinding notAtEnd =
        isOpen.and(
            Bindings.createBooleanBinding(
                () -> session.positionProperty().get() < session.nodes().size(),
                session.positionProperty(),
                session.sessionProperty()));
    BooleanBinding canExport = notAtStart.and(export.runningProperty().not());

    open = new Command("open", "Shortcut+O", Feather.FOLDER, ALWAYS, window::chooseImage);
    paste = new Command("paste", "Shortcut+V", Feather.CLIPBOARD, ALWAYS, window::paste);
    noise = new Command("noise", "Shortcut+N", Feather.HASH, ALWAYS, window::openNoise);
    exportMap = new Command("exportMap", "Shortcut+E", Feather.IMAGE, canExport, window::exportMap);
    exportAll =
        new Command("exportAll", "Shortcut+Shift+E", Feather.COPY, canExport, window::exportAll);
    exportSheet =
        new Command("exportSheet", "Shortcut+Alt+E", Feather.GRID, canExport, window::exportSheet);
    cancelExport =
        new Command(
            "cancelExport", "Shortcut+PERIOD", Feather.X, export.runningProperty(), export::cancel);
    quit = new Command("quit", "Shortcut+Q", Feather.LOG_OUT, ALWAYS, window::close);

    first = new Command("first", "Alt+HOME", Feather.SKIP_BACK, notAtStart, session::first);
    back = new Command("back", "Alt+LEFT", Feather.CHEVRON_LEFT, notAtStart, session::back);
    play = new Command("play", "Shortcut+SPACE", Feather.PLAY, isOpen, player::toggle);
    forward =
        new Command("forward", "Alt+RIGHT", Feather.CHEVRON_RIGHT, notAtEnd, session::forward);
    last = new Command("last", "Alt+END", Feather.SKIP_FORWARD, notAtEnd, session::last);
    slower =
        new Command("slower", "Shortcut+MINUS", Feather.MINUS, ALWAYS, () -> window.speedBy(0.5));
    faster =
        new Command("faster", "Shortcut+EQUALS", Feather.PLUS, ALWAYS, () -> window.speedBy(2));
    seed = new Command("seed", "Shortcut+R", Feather.SHUFFLE, isOpen, window::chooseSeed);

    overview = view("overview", 1, Feather.LAYOUT, window, View.OVERVIEW);
    pathway = view("pathway", 2, Feather.GIT_MERGE, window, View.PATHWAY);
    maps = view("maps", 3, Feather.GRID, window, View.MAPS);
    proposals = view("proposals", 4, Feather.MAXIMIZE, window, View.PROPOSALS);
    theme = new Command("theme", "Shortcut+D", Feather.MOON, ALWAYS, window::switchTheme);
    fullScreen =
        new Command("fullScreen", "F11", Feather.MAXIMIZE_2, ALWAYS, window::switchFullScreen);
    shortcuts = new Command("shortcuts", "F1", Feather.COMMAND, ALWAYS, window::showShortcuts);
    about = new Command("about", "Shift+F1", Feather.INFO, ALWAYS, window::showAbout);
  }

  private static Command view(String id, int digit, Feather icon, MainWindow window, View view) {
    return new Command(id, "Shortcut+" + digit, icon, ALWAYS, () -> window.showView(view));
  }

  /** All of them, by menu. */
  List<Group> groups() {
    return List.of(
        new Group(
            "file",
            List.of(open, paste, noise, exportMap, exportSheet, exportAll, cancelExport, quit)),
        new Group("pass", List.of(first, back, play, forward, last, slower, faster, seed)),
        new Group("view", List.of(overview, pathway, maps, proposals, theme, fullScreen)),
        new Group("help", List.of(shortcuts, about)));
  }

  /**
   * Commands that stand together in a menu.
   *
   * @param id names its text: {@code menu.ID}
   */
  record Group(String id, List<Command> commands) {
    String title() {
      return Messages.get("menu." + id);
    }
  }
}
