package org.fpnexplorer.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Match;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.WeightsException;
import org.fpnexplorer.session.WeightsSource;

/**
 * Says why something cannot be opened. For a checkpoint that fits another model, that model is
 * offered, for shipped ones untrained weights; nothing is opened unless the student takes the
 * offer.
 */
final class Refusals {
  private final Tasks tasks;
  private final NoticeModel notices;

  Refusals(Tasks tasks, NoticeModel notices) {
    this.tasks = tasks;
    this.notices = notices;
  }

  /**
   * Says what is wrong with which file.
   *
   * @param stays what is open and stays so, or null
   * @param opener takes what is offered, if the student wants it
   */
  void say(Request refused, Exception error, Session stays, Consumer<Request> opener) {
    if (!(error instanceof WeightsException fault)) {
      notices.failed(refused.source().title() + ": " + reason(error));
      return;
    }
    String text = fault.checkpoint() + ": " + reason(fault);
    Optional<Path> file = refused.weights().file();
    if (file.isEmpty()) {
      // Shipped weights fit their model, unless its conventions were changed.
      Request untrained = refused.with(new WeightsSource.Untrained());
      String title = Messages.get("open.untrained");
      notices.failed(
          text, Optional.of(new NoticeModel.Offer(title, () -> opener.accept(untrained))));
      return;
    }
    tasks.run(
        Tasks.Lane.RENDER,
        () -> bestModel(file.get()),
        best -> {
          Optional<Request> other =
              best.filter(model -> !model.equals(refused.model()))
                  .map(model -> refused.with(model).with(refused.weights()))
                  .filter(offered -> stays == null || !isOpen(offered, stays.request()));
          boolean changed = best.isPresent() && !Models.all().contains(refused.model());
          notices.failed(
              changed ? Messages.get("open.ownConventions", text) : text,
              other.map(offered -> offer(offered, opener)));
        },
        unreadable -> notices.failed(text));
  }

  private static String reason(Exception error) {
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }

  private static boolean isOpen(Request offered, Request open) {
    return open.model().equals(offered.model()) && open.weights().equals(offered.weights());
  }

  private static NoticeModel.Offer offer(Request offered, Consumer<Request> opener) {
    return new NoticeModel.Offer(
        Messages.get("open.fitting", offered.model().name()), () -> opener.accept(offered));
  }

  /**
   * The model that a checkpoint fits best.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<Model> bestModel(Path file) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      return Match.best(Match.all(checkpoint)).map(Match::model);
    }
  }
}
