package org.fpnexplorer.training;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.HeadOutput;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.engine.ForwardPass;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Tensor;

/** What a network proposes with weights that are being trained: its heads, then the selection. */
public final class Proposer {
  private final TorchEngine engine;
  private final Graph graph;
  private final Node proposals;

  /**
   * @param graph a network with a region proposal head
   */
  public Proposer(TorchEngine engine, Graph graph) {
    this.engine = engine;
    this.graph = graph;
    this.proposals = graph.of(Role.PROPOSALS).get(0);
  }

  /**
   * The network's usual proposals, best score first; {@link Candidate#box} in pixels of the input.
   * All of the pass is one call of the engine, so that no other work changes the weights in it.
   *
   * @param input 1, 3, H, W, of the graph's size
   * @throws IllegalArgumentException if the input has another size
   */
  public List<Candidate> propose(Weights weights, NetworkInput input) {
    SelectProposals select = (SelectProposals) proposals.op();
    List<HeadOutput> levels = engine.call(() -> heads(weights, input.tensor()));
    return new ProposalSelector(select.anchors(), levels, input.frame())
        .select(SelectionSettings.of(select.anchors()))
        .kept();
  }

  /** The selection's inputs: objectness and deltas of each level, finest first. */
  private List<HeadOutput> heads(Weights weights, Tensor input) {
    try (ForwardPass pass =
        new ForwardPass(engine, graph, weights, input, (node, inputs) -> neverAsked(node))) {
      List<Node> nodes = proposals.inputs();
      List<HeadOutput> levels = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i += 2) {
        Node objectness = nodes.get(i);
        levels.add(
            new HeadOutput(
                objectness.level(), pass.tensor(objectness), pass.tensor(nodes.get(i + 1))));
      }
      return levels;
    }
  }

  private static Tensor neverAsked(Node node) {
    throw new IllegalStateException(node + " lies behind the heads");
  }
}
