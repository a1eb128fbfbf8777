package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.fpnexplorer.anchors.NmsReplay.State;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Nms;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The replay tells what {@link Nms} does, box by box. */
class NmsReplayTest {
  /** One row of squares of side 16, 8 pixels apart: neighbours have an IoU of 1/3. */
  private static Proposals row(double threshold, Set<Integer> off, float... logits) {
    AnchorSpec spec = Heads.spec(Scoring.SIGMOID, List.of(1.0), 16.0);
    PaddedInput input = PaddedInput.unpadded(8, 8 * logits.length);
    HeadOutput output = Heads.squares(2, 1, logits.length, logits);
    return new ProposalSelector(spec, List.of(output), input)
        .select(new SelectionSettings(99, 99, threshold, 0.2, 1e-3, off));
  }

  @Test
  void theBestBoxRemovesItsNeighboursAndTheNextBestIsLookedAt() {
    // Order: cell 2, cell 1, cell 3, cell 4. Cell 0 scores sigmoid(-3) = 0.05 and has no part.
    NmsReplay replay = NmsReplay.of(row(0.3, Set.of(), -3, 2, 4, 1, 0.5f), 2);

    assertThat(replay.size()).isEqualTo(4);
    assertThat(replay.kept()).containsExactly(0, 3);
    assertThat(replay.victims(0)).containsExactly(1, 2);
    assertThat(replay.suppressor(1)).hasValue(0);
    assertThat(replay.suppressor(3)).isEmpty();
    // Two boxes of 16 by 8 that share 8 by 8: 64 / (128 + 128 - 64).
    assertThat(replay.iou(1)).isCloseTo(1 / 3f, within(1e-6f));
    assertThat(replay.candidate(0).x()).isEqualTo(2);
  }

  @Test
  void atEveryPositionABoxWaitsOrIsKeptOrIsRemoved() {
    NmsReplay replay = NmsReplay.of(row(0.3, Set.of(), 0, 2, 4, 1, 0.5f), 2);

    // Order: cells 2, 1, 3, 4, 0.
    assertThat(replay.state(0, 0)).isEqualTo(State.KEPT);
    assertThat(replay.state(1, 0)).isEqualTo(State.REMOVED);
    assertThat(replay.state(3, 0)).isEqualTo(State.WAITING);
    assertThat(replay.state(3, 3)).isEqualTo(State.KEPT);
    assertThat(replay.state(4, 3)).isEqualTo(State.WAITING);
    assertThat(replay.state(4, 4)).isEqualTo(State.KEPT);
  }

  @Test
  void aLevelSwitchedOffHasNoBoxes() {
    NmsReplay replay = NmsReplay.of(row(0.3, Set.of(2), 1, 2), 2);

    assertThat(replay.size()).isZero();
    assertThat(replay.kept()).isEmpty();
  }

  @Test
  void aLevelWithoutAHeadIsNamed() {
    Proposals proposals = row(0.3, Set.of(), 1);
    assertThatThrownBy(() -> NmsReplay.of(proposals, 5))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("5");
  }

  @Test
  void whateverTheHeadsSayItAgreesWithNms() {
    Random random = new Random(11);
    AnchorSpec spec = Heads.spec(Scoring.SIGMOID, List.of(0.5, 1.0, 2.0), 12.0);
    for (int round = 0; round < 60; round++) {
      Tensor logits = random(random, 3, 6, 7);
      HeadOutput output = new HeadOutput(2, logits, random(random, 12, 6, 7));
      double threshold = random.nextDouble();
      Proposals proposals =
          new ProposalSelector(spec, List.of(output), new PaddedInput(48, 56, 44, 50))
              .select(
                  new SelectionSettings(
                      random.nextInt(130), random.nextInt(60), threshold, 0, 1, Set.of()));

      agrees(NmsReplay.of(proposals, 2), threshold);
    }
  }

  private static void agrees(NmsReplay replay, double threshold) {
    List<Box> boxes = new ArrayList<>();
    float[] scores = new float[replay.size()];
    for (int i = 0; i < scores.length; i++) {
      boxes.add(replay.candidate(i).box());
      scores[i] = replay.candidate(i).score();
    }
    Nms nms = Nms.greedy(boxes, scores, threshold);
    assertThat(replay.kept()).containsExactlyElementsOf(asList(nms.kept()));
    for (int i = 0; i < scores.length; i++) {
      assertThat(replay.isKept(i)).isEqualTo(nms.isKept(i));
      if (!nms.isKept(i)) {
        assertThat(replay.suppressor(i)).hasValue(nms.suppressor(i));
        assertThat(replay.iou(i)).isEqualTo(nms.iou(i));
        assertThat(replay.victims(nms.suppressor(i))).contains(i);
      }
    }
  }

  private static List<Integer> asList(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** In coarse steps, so that ties are common. */
  private static Tensor random(Random random, int channels, int height, int width) {
    float[] values = new float[channels * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(random.nextGaussian() * 4) / 4f;
    }
    return new Tensor(Shape.of(1, channels, height, width), values);
  }
}
