package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fpnexplorer.geometry.Iou;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be true of the decisions whatever the heads say. */
class EveryDecisionTest {
  private static final int ROUNDS = 60;

  private static ProposalSelector selector(Random random, Scoring scoring) {
    AnchorSpec spec = Heads.spec(scoring, List.of(0.5, 1.0, 2.0), 8.0, 16.0);
    List<HeadOutput> outputs = new ArrayList<>();
    for (int level = 2; level <= 3; level++) {
      int height = random.nextInt(6);
      int width = random.nextInt(6);
      outputs.add(
          new HeadOutput(
              level,
              random(random, 3 * scoring.logitsPerAnchor(), height, width),
              random(random, 12, height, width)));
    }
    PaddedInput input = new PaddedInput(48, 40, random.nextInt(49), random.nextInt(41));
    return new ProposalSelector(spec, outputs, input);
  }

  /** Coarse steps, so that ties are common, and now and then a value that is not a number. */
  private static Tensor random(Random random, int channels, int height, int width) {
    float[] values = new float[channels * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(50) == 0 ? Float.NaN : Math.round(random.nextGaussian() * 4) / 4f;
    }
    return new Tensor(Shape.of(1, channels, height, width), values);
  }

  private static SelectionSettings settings(Random random) {
    return new SelectionSettings(
        random.nextInt(90),
        random.nextInt(60),
        random.nextDouble(),
        random.nextDouble() / 2,
        random.nextInt(6),
        random.nextInt(4) == 0 ? Set.of(2) : Set.of());
  }

  @ParameterizedTest
  @EnumSource(Scoring.class)
  void everyCandidateHasOneFateAndItsReason(Scoring scoring) {
    Random random = new Random(5);
    EnumSet<Fate> seen = EnumSet.noneOf(Fate.class);
    for (int round = 0; round < ROUNDS; round++) {
      SelectionSettings settings = settings(random);
      Proposals proposals = selector(random, scoring).select(settings);
      List<Candidate> kept = new ArrayList<>();
      for (Decision decision : proposals.decisions()) {
        Candidate candidate = decision.candidate();
        seen.add(decision.fate());
        assertThat(candidate.rank()).isLessThan(settings.topPerLevel());
        assertThat(
                proposals.decision(
                    candidate.level(), candidate.y(), candidate.x(), candidate.anchor()))
            .isSameAs(decision);
        assertThat(decision.suppression().isPresent())
            .isEqualTo(decision.fate() == Fate.SUPPRESSED);
        decision.suppression().ifPresent(by -> justified(candidate, by, proposals, settings));
        if (decision.fate() == Fate.KEPT) {
          kept.add(candidate);
        }
      }
      assertThat(proposals.kept())
          .hasSizeLessThanOrEqualTo(settings.topInAll())
          .containsExactlyInAnyOrderElementsOf(kept)
          .isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
      noTwoOverlap(proposals, settings);
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Fate.LEVEL_OFF, Fate.NOT_IN_TOP_N)));
  }

  private static void justified(
      Candidate candidate,
      Decision.Suppression suppression,
      Proposals proposals,
      SelectionSettings settings) {
    Candidate by = suppression.by();
    assertThat(by.level()).isEqualTo(candidate.level());
    assertThat(by.score()).isGreaterThanOrEqualTo(candidate.score());
    assertThat(by.rank()).isLessThan(candidate.rank());
    assertThat((double) suppression.iou()).isGreaterThan(settings.nmsThreshold());
    assertThat(suppression.iou()).isEqualTo(Iou.of(candidate.box(), by.box()));
    assertThat(proposals.decision(by.level(), by.y(), by.x(), by.anchor()).fate())
        .isIn(Fate.KEPT, Fate.BEYOND_TOP_IN_ALL);
  }

  private static void noTwoOverlap(Proposals proposals, SelectionSettings settings) {
    for (Candidate a : proposals.kept()) {
      for (Candidate b : proposals.kept()) {
        if (a != b && a.level() == b.level()) {
          // Not "at most": the IoU of two empty boxes is NaN.
          assertThat(Iou.of(a.box(), b.box()) > settings.nmsThreshold()).isFalse();
        }
      }
    }
  }

  @Test
  void withoutLimitsEveryAnchorIsKept() {
    AnchorSpec spec = Heads.spec(Scoring.SIGMOID, List.of(1.0), 8.0);
    HeadOutput output = Heads.squares(2, 3, 5, new float[15]);
    ProposalSelector selector =
        new ProposalSelector(spec, List.of(output), PaddedInput.unpadded(24, 40));

    assertThat(selector.select(new SelectionSettings(99, 99, 1, 0, 0, Set.of())).kept())
        .hasSize(15);
  }
}
