package org.fpnexplorer.session;

import java.io.IOException;
import java.util.Optional;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Resize;

/** Opens sessions. For one thread at a time. */
public final class SessionFactory implements AutoCloseable {
  private final TorchEngine engine;
  private final WeightsCache weights;

  /** A factory that has no weights yet. */
  public SessionFactory(TorchEngine engine) {
    this.engine = engine;
    this.weights = new WeightsCache(engine);
  }

  /**
   * A session of which nothing is computed but the input.
   *
   * @throws WeightsException if the checkpoint cannot be used
   * @throws IOException if the image cannot be read; the message does not name the file
   * @throws IllegalArgumentException if the model does not take the size, or has no such part to
   *     switch off
   */
  public Session open(Request request) throws IOException {
    Model model = weights.suited(request);
    Optional<Picture> picture = request.source().read();
    Graph declared = graph(request, model, picture);
    Graph graph = request.switches().apply(declared);
    Optional<NetworkInput> prepared =
        picture.map(p -> Preprocessing.prepare(p, model.input(), request.resize()));
    // Noise continues the random stream where the weights leave it, so they are drawn before it.
    WeightsCache.Loaded found = weights.find(request, model, declared, picture.isEmpty());
    Session opened;
    try {
      NetworkInput input =
          prepared.orElseGet(() -> NetworkInput.of(engine.standardNormal(graph.input().shape())));
      opened = new Session(engine, request, model.conventions(), found, graph, input, picture);
    } catch (RuntimeException | Error e) {
      weights.discard(found);
      throw e;
    }
    // Only now: until the next session stands, the one before may still have to go on.
    weights.keep(found);
    return opened;
  }

  private static Graph graph(Request request, Model model, Optional<Picture> picture) {
    if (picture.isPresent()) {
      PaddedInput frame = Preprocessing.frame(picture.get(), model.input(), request.resize());
      return model.graph(frame.height(), frame.width());
    }
    if (request.resize() instanceof Resize.Into size) {
      return model.graph(size.height(), size.width());
    }
    return model.graph();
  }

  /** Frees the weights; sessions that use them can compute no more. */
  @Override
  public void close() {
    weights.close();
  }
}
