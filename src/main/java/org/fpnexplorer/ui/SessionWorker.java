package org.fpnexplorer.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;

/** The session behind the window. Everything here runs in the session's lane and may take long. */
public final class SessionWorker implements AutoCloseable {
  /**
   * A photograph's every pixel would take longer than a frame to hand over, and none would see it.
   */
  private static final int SCREEN = 2048;

  private final Supplier<TorchEngine> start;
  private SessionFactory factory;
  private Session session;

  /**
   * A worker without a session.
   *
   * @param start starts PyTorch; called once, when something is opened for the first time
   */
  public SessionWorker(Supplier<TorchEngine> start) {
    this.start = start;
  }

  /**
   * What has been computed.
   *
   * @param position how many nodes are computed now
   * @param step the last of them, with its time
   * @param tensor its output
   * @param selector all anchors ranked, once the proposals are computed
   */
  public record Computed(
      int position, Step step, Tensor tensor, Optional<ProposalSelector> selector) {}

  /**
   * What has been opened.
   *
   * @param input the one node that is computed
   * @param picture the original image, reduced to what a screen can show; empty for noise
   */
  record Opened(Session session, Computed input, Optional<Pixels> picture) {}

  /**
   * Opens a session in place of the one there is; nothing of it is computed but the input. PyTorch
   * is started at first use.
   *
   * @throws IOException if the image cannot be read; the session there is stays
   */
  Opened open(Request request) throws IOException {
    if (factory == null) {
      factory = new SessionFactory(start.get());
    }
    Session next = factory.open(request);
    Opened opened;
    try {
      Optional<Pixels> shown =
          next.picture().map(original -> Preprocessing.reduced(original.pixels(), SCREEN));
      opened = new Opened(next, computed(next), shown);
    } catch (RuntimeException | Error e) {
      next.close();
      throw e;
    }
    if (session != null) {
      session.close();
    }
    session = next;
    return opened;
  }

  /**
   * Goes to the step at which that many nodes are computed: forward by computing, or back. Asked
   * for a place rather than a direction, it ends there even if the last move failed half way.
   */
  Computed goTo(int position) {
    while (session.position() < position) {
      session.forward();
    }
    while (session.position() > position) {
      session.back();
    }
    return computed(session);
  }

  private static Computed computed(Session session) {
    Node node = session.graph().nodes().get(session.position() - 1);
    Step step = session.step(node).orElseThrow();
    Optional<ProposalSelector> selector =
        node.role() == Role.PROPOSALS ? Optional.of(session.proposals()) : Optional.empty();
    return new Computed(session.position(), step, session.tensor(node), selector);
  }

  /** Frees the native memory; nothing can be computed any more. */
  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
    if (factory != null) {
      factory.close();
    }
  }
}
