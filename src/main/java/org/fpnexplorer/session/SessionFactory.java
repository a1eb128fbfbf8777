package org.fpnexplorer.session;

import java.io.IOException;
import java.util.Optional;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Resize;

/**
 * Opens sessions. Weights are kept from one session to the next, so that another image in the same
 * model opens without drawing millions of values again. For one thread at a time.
 */
public final class SessionFactory implements AutoCloseable {
  private final TorchEngine engine;
  private Weights weights;
  private Request drawnFor;

  /** A factory that has drawn no weights yet. */
  public SessionFactory(TorchEngine engine) {
    this.engine = engine;
  }

  /**
   * A session of which nothing is computed but the input.
   *
   * @throws IOException if the image cannot be read; the message does not name the file
   * @throws IllegalArgumentException if the model does not take the size
   */
  public Session open(Request request) throws IOException {
    Graph graph = request.model().graph(request.height(), request.width());
    Optional<Picture> picture = request.source().read();
    // Noise continues the random stream where the weights leave it, so they are drawn before it.
    if (picture.isPresent() && hasWeightsFor(request)) {
      return open(request, weights, graph, picture);
    }
    Weights drawn = Weights.seeded(engine, graph, request.seed());
    Session opened;
    try {
      opened = open(request, drawn, graph, picture);
    } catch (RuntimeException | Error e) {
      drawn.close();
      throw e;
    }
    // Only now: until the next session stands, the one before may still have to go on.
    close();
    weights = drawn;
    drawnFor = request;
    return opened;
  }

  private Session open(Request request, Weights from, Graph graph, Optional<Picture> picture) {
    NetworkInput input =
        picture
            .map(
                p ->
                    Preprocessing.prepare(
                        p,
                        request.model().input(),
                        new Resize.Into(request.height(), request.width())))
            .orElseGet(() -> NetworkInput.of(engine.standardNormal(graph.input().shape())));
    return new Session(engine, request, from, graph, input, picture);
  }

  private boolean hasWeightsFor(Request request) {
    return drawnFor != null
        && drawnFor.model().equals(request.model())
        && drawnFor.seed() == request.seed();
  }

  /** Frees the weights; sessions that use them can compute no more. */
  @Override
  public void close() {
    if (weights != null) {
      weights.close();
      drawnFor = null;
    }
  }
}
