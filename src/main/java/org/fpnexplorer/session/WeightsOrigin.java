package org.fpnexplorer.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fpnexplorer.checkpoint.TrainingNote;

/**
 * Where the weights of a session come from.
 *
 * @param source what was asked for
 * @param seed from which everything else is drawn
 * @param seeded parts of the network that are not in the checkpoint, {@code backbone.fpn} for
 *     instance; without a checkpoint all of them
 * @param leftOver names in the checkpoint that the model does not use
 * @param epsilon that the checkpoint is known to need in its batch normalisation, if it is not the
 *     usual one and nobody has chosen another
 * @param training what the checkpoint says of it; from anyone, so see {@link
 *     org.fpnexplorer.checkpoint.OneLine}
 * @param sha256 of shipped weights, which another version of the program may have trained anew
 */
public record WeightsOrigin(
    WeightsSource source,
    long seed,
    List<String> seeded,
    List<String> leftOver,
    OptionalDouble epsilon,
    Optional<TrainingNote> training,
    Optional<String> sha256) {
  /** Of weights that are all drawn from a seed. */
  public static WeightsOrigin untrained(long seed, List<String> parts) {
    return new WeightsOrigin(
        new WeightsSource.Untrained(),
        seed,
        parts,
        List.of(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The checkpoint, if it is a file. */
  public Optional<Path> file() {
    return source.file();
  }

  /** Whether no part of the network has ever been trained. */
  public boolean isUntrained() {
    return source instanceof WeightsSource.Untrained;
  }

  /** Whether the checkpoint has weights for the whole network. */
  public boolean isWhole() {
    return seeded.isEmpty();
  }

  /** Whether what they were trained on is drawings only, so that photographs are new to them. */
  public boolean onDrawings() {
    return training.filter(TrainingNote::onDrawings).isPresent();
  }
}
