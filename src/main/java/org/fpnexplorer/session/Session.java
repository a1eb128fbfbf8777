package org.fpnexplorer.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import org.fpnexplorer.anchors.DetectionSelector;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.engine.ForwardPass;
import org.fpnexplorer.engine.InputGradient;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.explain.Recording;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/**
 * An image in a model, and how far its forward pass has come. A step forward really computes, a
 * step back takes what it computed out of the recording again.
 */
public final class Session implements Recording, AutoCloseable {
  private static final Texts TEXTS = Texts.of(Session.class);

  private final TorchEngine engine;
  private final Request request;
  private final Conventions conventions;
  private final NetworkInput input;
  private final Optional<Picture> picture;
  private final WeightsCache.Loaded weights;
  private final BoxOperations boxes;
  private final ForwardPass pass;
  private int position = 1;

  Session(
      TorchEngine engine,
      Request request,
      Conventions conventions,
      WeightsCache.Loaded weights,
      Graph graph,
      NetworkInput input,
      Optional<Picture> picture) {
    this.engine = engine;
    this.request = request;
    this.conventions = conventions;
    this.input = input;
    this.picture = picture;
    this.weights = weights;
    this.boxes = new BoxOperations(graph, input.frame());
    this.pass = new ForwardPass(engine, graph, weights.weights(), input.tensor(), boxes);
  }

  /** What was asked for. */
  public Request request() {
    return request;
  }

  /** Those that the network follows: the model's, and what the checkpoint is known to need. */
  public Conventions conventions() {
    return conventions;
  }

  /** Where its weights come from. */
  public WeightsOrigin weights() {
    return weights.origin();
  }

  /**
   * Whether a model in its conventions needs no parameter but those that this session has values
   * for.
   */
  public boolean hasWeightsFor(Model model) {
    return new HashSet<>(graph().parameters()).containsAll(declared(model).parameters());
  }

  /**
   * The same input and the same weights in another reading of the network: other parts switched
   * off, other conventions. Nothing of it is computed but the input.
   *
   * @param other of which model and switches count
   * @throws IllegalArgumentException if it needs parameters that this session has no values for
   */
  public Session beside(Request other) {
    if (!hasWeightsFor(other.model())) {
      throw new IllegalArgumentException(TEXTS.get("weights.lacking"));
    }
    Graph graph = other.switches().apply(declared(other.model()));
    return new Session(engine, other, suited(other.model()), weights, graph, input, picture);
  }

  private Graph declared(Model model) {
    Shape shape = graph().input().shape();
    return model.with(suited(model)).graph(shape.height(), shape.width());
  }

  /** With the epsilon that the checkpoint is known to need, unless another one is chosen. */
  private Conventions suited(Model model) {
    Conventions asked = model.conventions();
    OptionalDouble known = weights.origin().epsilon();
    return asked.epsilon().isEmpty() && known.isPresent()
        ? asked.withEpsilon(known.getAsDouble())
        : asked;
  }

  /** What the network receives. */
  @Override
  public NetworkInput input() {
    return input;
  }

  /** The original image; empty for noise. */
  @Override
  public Optional<Picture> picture() {
    return picture;
  }

  /** The network, for this input's size. */
  public Graph graph() {
    return pass.graph();
  }

  /** How many nodes are computed, the input among them: from 1 to all. */
  public int position() {
    return position;
  }

  /** Whether every node is computed. */
  public boolean isAtEnd() {
    return position == graph().nodes().size();
  }

  /**
   * Computes the next node.
   *
   * @throws IllegalStateException at the end
   */
  public Step forward() {
    if (isAtEnd()) {
      throw new IllegalStateException("the pass is complete");
    }
    Step step = pass.run(graph().nodes().get(position));
    position++;
    return step;
  }

  /**
   * Takes the last node's output back.
   *
   * @throws IllegalStateException at the input
   */
  public void back() {
    if (position == 1) {
      throw new IllegalStateException("nothing is computed but the input");
    }
    position--;
    pass.forget(graph().nodes().get(position));
  }

  /** What was measured of a node, if it is computed. */
  public Optional<Step> step(Node node) {
    return pass.step(node);
  }

  /**
   * Runs the whole pass once more, aside, to time it: what is recorded stays as it is.
   *
   * @param mayGoOn is asked after each node
   * @return every node's step in the order of computation; nothing if it was stopped
   */
  public Optional<List<Step>> timedAside(BooleanSupplier mayGoOn) {
    List<Step> steps = new ArrayList<>();
    BoxOperations own = new BoxOperations(graph(), input.frame());
    try (ForwardPass aside =
        new ForwardPass(engine, graph(), weights.weights(), input.tensor(), own)) {
      for (Node node : graph().nodes()) {
        if (!mayGoOn.getAsBoolean()) {
          return Optional.empty();
        }
        steps.add(aside.run(node));
      }
    }
    return Optional.of(List.copyOf(steps));
  }

  /** A copy of a node's output; computed now, with all it rests on, if it is not there. */
  @Override
  public Tensor tensor(Node node) {
    return pass.tensor(node);
  }

  /**
   * A copy of a layer's weights, biases or statistics.
   *
   * @throws java.util.NoSuchElementException if the network has no such parameter
   */
  @Override
  public Tensor parameter(Parameter parameter) {
    return weights.weights().tensor(parameter);
  }

  /** What the model expects of an image. */
  @Override
  public InputSpec inputSpec() {
    return request.model().input();
  }

  /**
   * By how much a cell changes with each value of the input: {@link InputGradient}. The recording
   * is neither read nor changed.
   *
   * @param cell of this network, or of a rewrite of it with the same layers
   * @param goOn is told what share is computed and says whether to go on
   * @throws java.util.concurrent.CancellationException if it is not to go on
   */
  public Tensor inputGradient(MapCell cell, DoublePredicate goOn) {
    return InputGradient.of(engine, weights.weights(), input.tensor(), cell, goOn);
  }

  /** Every anchor of the head, ranked and ready to be selected from. */
  public ProposalSelector proposals() {
    pass.run(graph().node("proposals"));
    return boxes.proposals();
  }

  /** How the network selects its proposals. */
  public SelectionSettings usualSelection() {
    return SelectionSettings.of(((SelectProposals) graph().node("proposals").op()).anchors());
  }

  /** Whether the network goes on from proposals to boxes with a class. */
  public boolean detects() {
    return !graph().of(Role.DETECTIONS).isEmpty();
  }

  /**
   * Every proposal as every class, ranked and ready to be selected from.
   *
   * @throws java.util.NoSuchElementException if the network ends in proposals
   */
  public DetectionSelector detections() {
    pass.run(detectionNode());
    return boxes.detections();
  }

  /**
   * The classes, and how the network selects its detections.
   *
   * @throws java.util.NoSuchElementException if the network ends in proposals
   */
  public DetectionSpec detectionSpec() {
    return ((SelectDetections) detectionNode().op()).spec();
  }

  private Node detectionNode() {
    return graph().node("detections");
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    pass.close();
  }
}
