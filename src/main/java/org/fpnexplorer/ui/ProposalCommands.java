package org.fpnexplorer.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import org.fpnexplorer.network.Role;
import org.kordamp.ikonli.feather.Feather;

/** Which proposals are shown. */
final class ProposalCommands {
  private static final int FINEST = 2;
  private static final int COARSEST = 6;
  private static final double STEP = 0.05;

  private final SessionModel session;
  private final ProposalModel model;

  ProposalCommands(SessionModel session, ProposalModel model) {
    this.session = session;
    this.model = model;
  }

  CommandGroup group() {
    return new CommandGroup(
        "proposals",
        List.of(
            List.of(
                new Command(
                    "boxKind",
                    Shortcuts.BOX_KIND,
                    Feather.REPEAT,
                    model.detectsProperty(),
                    () -> model.kindProperty().set(model.kindProperty().get().other()))),
            List.of(
                Command.always("moreBoxes", Shortcuts.MORE_BOXES, Feather.PLUS_SQUARE, model::more),
                Command.always(
                    "fewerBoxes", Shortcuts.FEWER_BOXES, Feather.MINUS_SQUARE, model::fewer)),
            List.of(
                Command.always(
                    "higherScore",
                    Shortcuts.HIGHER_SCORE,
                    Feather.ARROW_UP,
                    () -> model.minScoreBy(STEP)),
                Command.always(
                    "lowerScore",
                    Shortcuts.LOWER_SCORE,
                    Feather.ARROW_DOWN,
                    () -> model.minScoreBy(-STEP))),
            List.of(
                Command.always(
                    "higherNms",
                    Shortcuts.HIGHER_NMS,
                    Feather.ARROW_RIGHT,
                    () -> model.nmsThresholdBy(STEP)),
                Command.always(
                    "lowerNms",
                    Shortcuts.LOWER_NMS,
                    Feather.ARROW_LEFT,
                    () -> model.nmsThresholdBy(-STEP))),
            IntStream.rangeClosed(FINEST, COARSEST).mapToObj(this::level).toList()));
  }

  private Command level(int level) {
    return new Command(
        "level" + level,
        Shortcuts.level(level),
        Feather.EYE,
        Bindings.createBooleanBinding(() -> hasLevel(level), session.sessionProperty()),
        () -> model.toggleLevel(level));
  }

  private boolean hasLevel(int level) {
    return session.nodes().stream()
        .anyMatch(node -> node.role() == Role.OBJECTNESS && node.level() == level);
  }
}
