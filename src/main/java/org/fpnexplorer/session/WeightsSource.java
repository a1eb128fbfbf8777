package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.text.Texts;

/** Which weights a model is to have. */
public sealed interface WeightsSource {
  /** Drawn from the request's seed. */
  record Untrained() implements WeightsSource {}

  /** Those that the program comes with for the model. */
  record Shipped() implements WeightsSource {}

  /** Those in a checkpoint; what it does not have is drawn from the seed. */
  record InFile(Path path) implements WeightsSource {}

  /** What to use unless something else is asked for: shipped weights, if there are any. */
  static WeightsSource usual(Model model) {
    return model.hasShippedWeights() ? new Shipped() : new Untrained();
  }

  /** The file, if it is one. */
  default Optional<Path> file() {
    return this instanceof InFile given ? Optional.of(given.path()) : Optional.empty();
  }

  /** What to call it in errors. */
  default String title(Model model) {
    if (this instanceof InFile given) {
      return given.path().toString();
    }
    Texts texts = Texts.of(WeightsSource.class);
    return this instanceof Shipped
        ? texts.get("weights.shipped", model.name())
        : texts.get("weights.untrained", model.name());
  }

  /**
   * Opens the checkpoint, if there is one; without one all is drawn.
   *
   * @throws IOException if it cannot be read; the message does not name the file
   */
  default Optional<Checkpoint> open(Model model) throws IOException {
    if (this instanceof InFile given) {
      return Optional.of(Checkpoint.open(given.path()));
    }
    return this instanceof Shipped ? Optional.of(Checkpoint.openShipped(model)) : Optional.empty();
  }
}
