package org.fpnexplorer.checkpoint;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;

/** How a checkpoint fits one of the catalogue's models, with the model's own conventions. */
public record Match(Model model, Fit fit) {

  /** Compared with every model, in the catalogue's order. */
  public static List<Match> all(Checkpoint checkpoint) {
    return Models.all().stream()
        .map(model -> new Match(model, Fit.of(checkpoint, model.graph())))
        .toList();
  }

  /**
   * The one that fits with the least missing and left over, of equals the last, which has most to
   * show; empty if none fits.
   */
  public static Optional<Match> best(List<Match> matches) {
    return matches.stream()
        .filter(match -> match.fit.fault().isEmpty())
        .reduce((before, next) -> next.loose() <= before.loose() ? next : before);
  }

  private int loose() {
    return fit.missing().size() + fit.leftOver().size();
  }
}
