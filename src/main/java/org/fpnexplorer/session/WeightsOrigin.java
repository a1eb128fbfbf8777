package org.fpnexplorer.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the weights of a session come from.
 *
 * @param file the checkpoint, if there is one
 * @param seed from which everything else is drawn
 * @param seeded parts of the network that are not in the checkpoint, {@code backbone.fpn} for
 *     instance; without a checkpoint all of them
 * @param leftOver names in the checkpoint that the model does not use
 * @param epsilon that the checkpoint is known to need in its batch normalisation, if it is not the
 *     usual one and nobody has chosen another
 */
public record WeightsOrigin(
    Optional<Path> file,
    long seed,
    List<String> seeded,
    List<String> leftOver,
    OptionalDouble epsilon) {
  /** Whether no part of the network has ever been trained. */
  public boolean isUntrained() {
    return file.isEmpty();
  }

  /** Whether the checkpoint has weights for the whole network. */
  public boolean isWhole() {
    return seeded.isEmpty();
  }
}
