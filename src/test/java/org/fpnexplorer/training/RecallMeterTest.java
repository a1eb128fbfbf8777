package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.Scenes;
import org.junit.jupiter.api.Test;

/** Proposals and recall with untrained weights, against what can be counted from the proposals. */
class RecallMeterTest {
  private static final Model MODEL = Models.byName("scenes-fpn");
  private static final Graph GRAPH = MODEL.graph(96, 128);
  private static final Proposer PROPOSER = new Proposer(Engines.shared(), GRAPH);

  private static List<Candidate> propose(Scene scene) {
    try (Weights weights = Weights.seeded(Engines.shared(), GRAPH, 1)) {
      return PROPOSER.propose(weights, RecallMeter.input(scene, MODEL.input()));
    }
  }

  @Test
  void proposalsAreBestFirstAndInTheImage() {
    List<Candidate> proposals = propose(Scenes.draw(5, 96, 128));
    assertThat(proposals).hasSizeBetween(100, 1000);
    assertThat(proposals).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
    assertThat(proposals)
        .allSatisfy(proposal -> assertThat(proposal.box()).isEqualTo(proposal.box().clip(128, 96)));
  }

  @Test
  void theSceneIsTakenAsItIs() {
    NetworkInput input = RecallMeter.input(Scenes.draw(5, 96, 128), MODEL.input());
    assertThat(input.tensor().shape()).isEqualTo(GRAPH.input().shape());
    assertThat(input.scaleX()).isEqualTo(1);
  }

  @Test
  void recallIsTheShareOfObjectsThatAHundredProposalsFind() throws IOException {
    List<Scene> scenes = List.of(Scenes.draw(5, 96, 128), Scenes.draw(7, 96, 128));
    int objects = 0;
    int found = 0;
    for (Scene scene : scenes) {
      objects += scene.objects().size();
      found +=
          FoundObjects.of(
                  scene.objects().stream().map(object -> object.box()).toList(),
                  propose(scene).subList(0, RecallMeter.BOXES))
              .count();
    }
    RecallMeter meter = new RecallMeter(PROPOSER, MODEL.input(), scenes);
    try (Weights weights = Weights.seeded(Engines.shared(), GRAPH, 1)) {
      RecallMeter.Recall recall = meter.measure(weights);
      assertThat(recall.atHalf()).isEqualTo((double) found / objects);
      assertThat(recall.average()).isBetween(0.0, recall.atHalf());
    }
  }

  @Test
  void withoutAnObjectThereIsNothingToMeasure() {
    Scene empty = new Scene(0, Scenes.draw(5, 96, 128).pixels(), List.of());
    assertThatThrownBy(() -> new RecallMeter(PROPOSER, MODEL.input(), List.of(empty)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
