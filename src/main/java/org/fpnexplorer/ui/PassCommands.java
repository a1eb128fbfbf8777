package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/** Stepping through the forward pass, and what network it goes through. */
final class PassCommands {
  final Command first;
  final Command back;
  final Command play;
  final Command forward;
  final Command last;
  final Command stop;
  private final Command slower;
  private final Command faster;
  private final Command granularity;
  private final Command model;
  private final Command size;
  private final Command seed;
  private final Command conventions;

  PassCommands(MainWindow window, SessionModel session, Player player) {
    BooleanBinding isOpen = session.sessionProperty().isNotNull();
    BooleanBinding notAtStart = isOpen.and(session.positionProperty().greaterThan(1));
    BooleanBinding notAtEnd =
        isOpen.and(
            Bindings.createBooleanBinding(
                () -> session.positionProperty().get() < session.nodes().size(),
                session.positionProperty(),
                session.sessionProperty()));
    first = new Command("first", Shortcuts.FIRST, Feather.SKIP_BACK, notAtStart, session::first);
    back = new Command("back", Shortcuts.BACK, Feather.CHEVRON_LEFT, notAtStart, session::back);
    play = new Command("play", Shortcuts.PLAY, Feather.PLAY, isOpen, player::toggle);
    forward =
        new Command(
            "forward", Shortcuts.FORWARD, Feather.CHEVRON_RIGHT, notAtEnd, session::forward);
    last = new Command("last", Shortcuts.LAST, Feather.SKIP_FORWARD, notAtEnd, session::last);
    stop = new Command("stop", Shortcuts.STOP, Feather.X, session.busyProperty(), session::stop);
    slower = Command.always("slower", Shortcuts.SLOWER, Feather.MINUS, () -> player.speedBy(0.5));
    faster = Command.always("faster", Shortcuts.FASTER, Feather.PLUS, () -> player.speedBy(2));
    granularity =
        Command.always(
            "granularity",
            Shortcuts.GRANULARITY,
            Feather.COLUMNS,
            () -> session.granularityProperty().set(session.granularityProperty().get().next()));
    model = new Command("model", Shortcuts.MODEL, Feather.BOX, isOpen, window::chooseModel);
    size = new Command("size", Shortcuts.SIZE, Feather.CROP, isOpen, window::chooseSize);
    seed =
        new Command(
            "seed",
            Shortcuts.SEED,
            Feather.SHUFFLE,
            Bindings.createBooleanBinding(
                () -> isOpen.get() && WeightsBadge.of(session.sessionProperty().get()).needsSeed(),
                session.sessionProperty()),
            window::chooseSeed);
    conventions =
        new Command(
            "conventions",
            Shortcuts.CONVENTIONS,
            Feather.SLIDERS,
            isOpen,
            window::chooseConventions);
  }

  CommandGroup group() {
    return new CommandGroup(
        "pass",
        List.of(
            List.of(first, back, play, forward, last, stop),
            List.of(slower, faster, granularity),
            List.of(model, conventions, size, seed)));
  }
}
