package org.fpnexplorer.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.HeadOutput;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.engine.ForwardPass;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Tensor;

/**
 * An image in a model, and how far its forward pass has come. A step forward really computes, a
 * step back takes what it computed out of the recording again.
 */
public final class Session implements AutoCloseable {
  private final Request request;
  private final NetworkInput input;
  private final Optional<Picture> picture;
  private final ForwardPass pass;
  private int position = 1;

  Session(
      TorchEngine engine,
      Request request,
      Weights weights,
      Graph graph,
      NetworkInput input,
      Optional<Picture> picture) {
    this.request = request;
    this.input = input;
    this.picture = picture;
    this.pass = new ForwardPass(engine, graph, weights, input.tensor(), this::selectByDefault);
  }

  /** What was asked for. */
  public Request request() {
    return request;
  }

  /** What the network receives. */
  public NetworkInput input() {
    return input;
  }

  /** The original image; empty for noise. */
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

  /** A copy of a node's output; computed now, with all it rests on, if it is not there. */
  public Tensor tensor(Node node) {
    return pass.tensor(node);
  }

  /** Every anchor of the head, ranked and ready to be selected from. */
  public ProposalSelector proposals() {
    Node node = proposalNode();
    return selector(node, node.inputs().stream().map(this::tensor).toList());
  }

  /** How the network selects its proposals. */
  public SelectionSettings usualSelection() {
    return SelectionSettings.of(anchors(proposalNode()));
  }

  private Node proposalNode() {
    return graph().of(Role.PROPOSALS).get(0);
  }

  private static AnchorSpec anchors(Node proposals) {
    return ((SelectProposals) proposals.op()).anchors();
  }

  private Tensor selectByDefault(Node node, List<Tensor> outputs) {
    SelectionSettings usual = SelectionSettings.of(anchors(node));
    return ProposalTensors.boxes(selector(node, outputs).select(usual).kept());
  }

  private ProposalSelector selector(Node node, List<Tensor> outputs) {
    List<HeadOutput> levels = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i += 2) {
      levels.add(new HeadOutput(node.inputs().get(i).level(), outputs.get(i), outputs.get(i + 1)));
    }
    return new ProposalSelector(anchors(node), levels, input.frame());
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    pass.close();
  }
}
