package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.AnchorSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image of 58×83 in an input of 64×96, three levels, k = 3, one logit an anchor. */
class TorchvisionRpnTest {
  private final TorchvisionRpn reference = TorchvisionRpn.read();

  @Test
  void anchorsAreTorchvisionsInItsOrder() {
    AnchorSpec spec = reference.spec();
    List<Box> anchors = new ArrayList<>();
    for (int level = 0; level < reference.heads().size(); level++) {
      TorchvisionRpn.Head head = reference.heads().get(level);
      AnchorGrid grid = AnchorGrid.of(spec, level, head.height(), head.width(), reference.padded());
      anchors.addAll(grid.anchors());
    }

    assertThat(anchors).isEqualTo(TorchvisionRpn.boxes(reference.anchors()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void proposalsAreTorchvisionsInItsOrder(int index) {
    TorchvisionRpn.Selection selection = reference.selections().get(index);
    ProposalSelector selector =
        new ProposalSelector(reference.spec(), reference.outputs(), reference.padded());
    List<Candidate> kept = selector.select(selection.settings()).kept();
    List<Box> boxes = TorchvisionRpn.boxes(selection.boxes());

    assertThat(kept).hasSameSizeAs(boxes);
    for (int i = 0; i < boxes.size(); i++) {
      Candidate proposal = kept.get(i);
      assertThat(proposal.level()).isEqualTo(selection.levels()[i] + 2);
      assertThat(proposal.score()).isCloseTo(selection.scores()[i], within(1e-6f));
      // Sides before clipping reach 62.5 anchors, 5,000 pixels, whose last bit is worth 5e-4.
      assertThat(proposal.box().x1()).isCloseTo(boxes.get(i).x1(), within(1e-3f));
      assertThat(proposal.box().y1()).isCloseTo(boxes.get(i).y1(), within(1e-3f));
      assertThat(proposal.box().x2()).isCloseTo(boxes.get(i).x2(), within(1e-3f));
      assertThat(proposal.box().y2()).isCloseTo(boxes.get(i).y2(), within(1e-3f));
    }
  }

  @Test
  void theReferencePutsTheClampToTheTest() {
    ProposalSelector selector =
        new ProposalSelector(reference.spec(), reference.outputs(), reference.padded());

    assertThat(selector.select(reference.selections().get(0).settings()).kept())
        .anyMatch(Candidate::clamped)
        .anyMatch(candidate -> !candidate.clamped());
  }
}
