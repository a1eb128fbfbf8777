package org.fpnexplorer.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.tensor.Tensor;

/** The session behind the window. Everything here runs in the session's lane and may take long. */
public final class SessionWorker implements AutoCloseable {
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
   * Opens a session in place of the one there is; nothing of it is computed but the input. PyTorch
   * is started at first use.
   *
   * @throws IOException if the image cannot be read; the session there is stays
   */
  Session open(Request request) throws IOException {
    if (factory == null) {
      factory = new SessionFactory(start.get());
    }
    Session next = factory.open(request);
    if (session != null) {
      session.close();
    }
    session = next;
    return session;
  }

  /** Computes the next node. */
  Computed forward() {
    session.forward();
    return computed();
  }

  /** Takes the last node back; the one before it is the last then. */
  Computed back() {
    session.back();
    return computed();
  }

  /** The last node that is computed. */
  Computed computed() {
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
      factory.close();
    }
  }
}
