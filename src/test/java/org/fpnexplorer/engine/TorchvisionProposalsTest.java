package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.HeadOutput;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** From noise to proposals through ResNet-18, for an image smaller than its padded input. */
class TorchvisionProposalsTest {
  @Test
  void proposalsAreTorchvisions() throws IOException {
    TorchvisionCase expected = TorchvisionCase.read("resnet18-fpn");
    TorchvisionCase.Selection selection = expected.proposals();
    List<Candidate> kept = propose(expected, selection.image(), selection.input());

    assertThat(kept).hasSize(selection.scores().length);
    int matched = 0;
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i).score()).isCloseTo(selection.scores()[i], within(1e-4f));
      // Scores that are equal but for rounding may stand in another order.
      Box box = kept.get(i).box();
      matched += hasMatch(box, selection.boxes()) ? 1 : 0;
    }
    assertThat(matched).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * kept.size()));
  }

  private static boolean hasMatch(Box box, float[] boxes) {
    for (int i = 0; i < boxes.length; i += 4) {
      if (Iou.of(box, new Box(boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3])) > 0.99) {
        return true;
      }
    }
    return false;
  }

  private static List<Candidate> propose(TorchvisionCase expected, int[] image, int[] input)
      throws IOException {
    TorchEngine engine = Engines.shared();
    Graph graph = expected.graph(input[0], input[1]);
    try (Weights weights = expected.perturbed(engine, graph)) {
      engine.seed(expected.seed() + 2);
      Tensor noise = engine.standardNormal(Shape.of(1, 3, input[0], input[1]));
      try (ForwardPass pass =
          new ForwardPass(engine, graph, weights, noise, Engines.NO_PROPOSALS)) {
        Node node = graph.of(Role.PROPOSALS).get(0);
        List<HeadOutput> outputs = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i += 2) {
          Node objectness = node.inputs().get(i);
          Node bbox = node.inputs().get(i + 1);
          outputs.add(
              new HeadOutput(objectness.level(), pass.tensor(objectness), pass.tensor(bbox)));
        }
        var anchors = ((SelectProposals) node.op()).anchors();
        PaddedInput frame = new PaddedInput(input[0], input[1], image[0], image[1]);
        return new ProposalSelector(anchors, outputs, frame)
            .select(SelectionSettings.of(anchors))
            .kept();
      }
    }
  }
}
