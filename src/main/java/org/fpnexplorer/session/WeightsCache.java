package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Entry;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;

/**
 * The weights in use, kept from one session to the next, so that another image in the same model
 * opens without filling millions of values again.
 */
final class WeightsCache implements AutoCloseable {
  /** What weights depend on, beside the input's size; a file written anew is another one. */
  record Key(Model model, long seed, WeightsSource source, Optional<FileTime> written) {}

  /** Weights and where they come from. */
  record Loaded(Key key, Weights weights, WeightsOrigin origin) {}

  private final TorchEngine engine;
  private Loaded loaded;

  WeightsCache(TorchEngine engine) {
    this.engine = engine;
  }

  /**
   * The model with the batch normalisation that the checkpoint is known to need, unless an epsilon
   * has been chosen.
   *
   * @throws WeightsException if the checkpoint cannot be read
   */
  Model suited(Request request) throws WeightsException {
    Model model = request.model();
    Optional<Path> file = request.weights().file();
    if (file.isEmpty() || model.conventions().epsilon().isPresent()) {
      return model;
    }
    try {
      OptionalDouble epsilon =
          OfficialWeights.recognise(file.get())
              .map(OfficialWeights::batchNormEpsilon)
              .orElse(OptionalDouble.empty());
      return epsilon.isPresent()
          ? model.with(model.conventions().withEpsilon(epsilon.getAsDouble()))
          : model;
    } catch (IOException e) {
      throw new WeightsException(request, e);
    }
  }

  /**
   * Weights for a request; those there are, if they suit it and the random stream does not matter.
   *
   * @param forNoise whether the input is drawn from the random stream where the weights leave it
   */
  Loaded find(Request request, Model model, Graph graph, boolean forNoise) throws WeightsException {
    Key key =
        new Key(
            model,
            request.seed(),
            request.weights(),
            request.weights().file().flatMap(WeightsCache::written));
    if (!forNoise && loaded != null && loaded.key().equals(key)) {
      return loaded;
    }
    try (Checkpoint checkpoint = request.weights().open(model).orElse(null)) {
      return checkpoint == null
          ? new Loaded(
              key,
              Weights.seeded(engine, graph, request.seed()),
              WeightsOrigin.untrained(request.seed(), Fit.parts(graph)))
          : read(key, checkpoint, request, graph, forNoise);
    } catch (IOException e) {
      throw new WeightsException(request, e);
    }
  }

  private Loaded read(
      Key key, Checkpoint checkpoint, Request request, Graph graph, boolean forNoise)
      throws IOException {
    Fit fit = Fit.require(checkpoint, graph);
    boolean shipped = key.source() instanceof WeightsSource.Shipped;
    WeightsOrigin origin =
        new WeightsOrigin(
            key.source(),
            request.seed(),
            fit.missingParts(),
            fit.leftOver().stream().map(Entry::name).toList(),
            request.model().equals(key.model())
                ? OptionalDouble.empty()
                : key.model().conventions().epsilon(),
            TrainingNote.of(checkpoint.metadata()),
            shipped ? Optional.of(checkpoint.sha256()) : Optional.empty());
    boolean draws = forNoise || !fit.isWhole();
    Weights weights =
        draws
            ? Weights.loaded(engine, graph, fit.valuesFrom(checkpoint), request.seed())
            : Weights.loaded(engine, graph, fit.valuesFrom(checkpoint));
    return new Loaded(key, weights, origin);
  }

  private static Optional<FileTime> written(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException e) {
      // Opening it will say what is wrong.
      return Optional.empty();
    }
  }

  /** Keeps these weights for the sessions to come, in place of those there are. */
  void keep(Loaded next) {
    if (next != loaded) {
      close();
      loaded = next;
    }
  }

  /** Frees the weights, unless they are those to keep. */
  void discard(Loaded unused) {
    if (unused != loaded) {
      unused.weights().close();
    }
  }

  @Override
  public void close() {
    if (loaded != null) {
      loaded.weights().close();
      loaded = null;
    }
  }
}
