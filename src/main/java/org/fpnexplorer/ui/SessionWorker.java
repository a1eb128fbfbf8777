package org.fpnexplorer.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.fpnexplorer.anchors.DetectionSelector;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.Cost;
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

  private final SessionFactory factory;
  private Session session;

  /** A worker without a session. */
  public SessionWorker(TorchEngine engine) {
    factory = new SessionFactory(engine);
  }

  /**
   * What has been computed.
   *
   * @param steps that were computed on the way, at least the last one that now is
   * @param tensors their outputs, if they have a name in the paper; of the last one in any case,
   *     unless it was handed over before
   * @param selector all anchors ranked, if the proposals were computed on the way
   * @param detector every proposal as every class, ranked, if the detections were
   */
  public record Computed(
      List<Step> steps,
      Map<Node, Tensor> tensors,
      Optional<ProposalSelector> selector,
      Optional<DetectionSelector> detector) {
    /** The last step that is computed, with its time. */
    Step last() {
      return steps.get(steps.size() - 1);
    }

    /** How many nodes are computed now. */
    int position() {
      return last().node().index() + 1;
    }
  }

  /**
   * What has been opened.
   *
   * @param input the one node that is computed
   * @param picture the original image, reduced to what a screen can show; empty for noise
   * @param costs of every node, in the order of computation
   */
  record Opened(Session session, Computed input, Optional<Pixels> picture, List<Cost> costs) {}

  /**
   * Opens a session in place of the one there is; nothing of it is computed but the input.
   *
   * @throws IOException if the image cannot be read; the session there is stays
   */
  Opened open(Request request) throws IOException {
    Session next = factory.open(request);
    Opened opened;
    try {
      Optional<Pixels> shown =
          next.picture().map(original -> Preprocessing.reduced(original.pixels(), SCREEN));
      opened = new Opened(next, input(next), shown, Cost.of(next.graph()));
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

  private static Computed input(Session opened) {
    Node input = opened.graph().input();
    List<Step> steps = List.of(opened.step(input).orElseThrow());
    return new Computed(
        steps, Map.of(input, opened.tensor(input)), Optional.empty(), Optional.empty());
  }

  /**
   * Goes to the step at which that many nodes are computed: forward by computing, or back. On the
   * way only outputs with a name in the paper are copied out; the others are megabytes that nobody
   * looks at. What fails half way leaves the session where it was.
   *
   * @param mayGoOn is asked after each node on the way forward; at least one is computed
   */
  Computed goTo(int position, BooleanSupplier mayGoOn) {
    int before = session.position();
    try {
      return position > before ? forward(position, mayGoOn) : back(position);
    } catch (RuntimeException | Error e) {
      takeBackTo(before);
      throw e;
    }
  }

  private Computed forward(int position, BooleanSupplier mayGoOn) {
    List<Step> steps = new ArrayList<>();
    Map<Node, Tensor> tensors = new LinkedHashMap<>();
    Optional<ProposalSelector> selector = Optional.empty();
    Optional<DetectionSelector> detector = Optional.empty();
    Node node;
    do {
      Step step = session.forward();
      node = step.node();
      steps.add(step);
      if (node.isNamed()) {
        tensors.put(node, session.tensor(node));
      }
      if (node.role() == Role.PROPOSALS) {
        selector = Optional.of(session.proposals());
      }
      if (node.role() == Role.DETECTIONS) {
        detector = Optional.of(session.detections());
      }
    } while (session.position() < position && mayGoOn.getAsBoolean());
    tensors.computeIfAbsent(node, session::tensor);
    return new Computed(steps, tensors, selector, detector);
  }

  private Computed back(int position) {
    takeBackTo(position);
    Node node = session.graph().nodes().get(position - 1);
    Map<Node, Tensor> tensors = node.isNamed() ? Map.of() : Map.of(node, session.tensor(node));
    return new Computed(
        List.of(session.step(node).orElseThrow()), tensors, Optional.empty(), Optional.empty());
  }

  private void takeBackTo(int position) {
    while (session.position() > position) {
      session.back();
    }
  }

  /** An answer of a session, unless another one is open by now. */
  <T> Optional<T> ask(Session of, Function<Session, T> question) {
    return session == of ? Optional.of(question.apply(of)) : Optional.empty();
  }

  /** Frees the native memory; nothing can be computed any more. */
  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
    factory.close();
  }
}
