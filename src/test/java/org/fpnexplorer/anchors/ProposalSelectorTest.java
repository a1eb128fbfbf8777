package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** One row of four cells 8 pixels apart, a square anchor of side 16 at the corner of each. */
class ProposalSelectorTest {
  private static final float NAN = Float.NaN;

  private final AnchorSpec spec = Heads.spec(Scoring.SIGMOID, List.of(1.0), 16.0);
  private final PaddedInput input = PaddedInput.unpadded(8, 32);

  private Proposals select(SelectionSettings settings, float... logits) {
    HeadOutput output = Heads.squares(3, 1, 4, logits);
    return new ProposalSelector(spec, List.of(output), input).select(settings);
  }

  private static SelectionSettings settings(int perLevel, int inAll, double nms, double score) {
    return new SelectionSettings(perLevel, inAll, nms, score, 1e-3, Set.of());
  }

  private static Fate[] fates(Proposals proposals) {
    return new Fate[] {
      proposals.decision(3, 0, 0, 0).fate(),
      proposals.decision(3, 0, 1, 0).fate(),
      proposals.decision(3, 0, 2, 0).fate(),
      proposals.decision(3, 0, 3, 0).fate()
    };
  }

  @Test
  void defaultsAreTheSpecs() {
    assertThat(SelectionSettings.of(spec))
        .isEqualTo(new SelectionSettings(1000, 1000, 0.7, 0, 1e-3, Set.of()));
  }

  @Test
  void aProposalKnowsWhereItComesFrom() {
    Candidate best = select(SelectionSettings.of(spec), 0, 0, 2, 0).kept().get(0);

    // Sides 16 about 16, 0, of which the image, 8 high, holds the lower half.
    assertThat(best.level()).isEqualTo(3);
    assertThat(best.y()).isZero();
    assertThat(best.x()).isEqualTo(2);
    assertThat(best.anchor()).isZero();
    assertThat(best.rank()).isZero();
    assertThat(best.logit()).isEqualTo(2);
    assertThat(best.score()).isCloseTo(0.880797f, within(1e-6f));
    assertThat(best.anchorBox()).isEqualTo(new Box(8, -8, 24, 8));
    assertThat(best.decoded()).isEqualTo(new Box(8, -8, 24, 8));
    assertThat(best.clamped()).isFalse();
    assertThat(best.box()).isEqualTo(new Box(8, 0, 24, 8));
  }

  @Test
  void ofEqualLogitsTheFirstCellsGoOn() {
    assertThat(fates(select(settings(2, 9, 1, 0), 1, 1, 1, 1)))
        .containsExactly(Fate.KEPT, Fate.KEPT, Fate.NOT_IN_TOP_N, Fate.NOT_IN_TOP_N);
  }

  @Test
  void anAnchorThatDidNotReachTheTopStillHasARankAndABox() {
    Decision decision = select(settings(1, 9, 1, 0), 4, 1, 2, 3).decision(3, 0, 1, 0);

    assertThat(decision.fate()).isEqualTo(Fate.NOT_IN_TOP_N);
    assertThat(decision.suppression()).isEmpty();
    assertThat(decision.candidate().rank()).isEqualTo(3);
    assertThat(decision.candidate().box()).isEqualTo(new Box(0, 0, 16, 8));
  }

  @Test
  void neighboursSuppressEachOtherAboveTheThreshold() {
    // Anchors 8 apart share half of each: IoU 8/24. The first is cut by the border: 8 of 16.
    Proposals proposals = select(settings(9, 9, 0.33, 0), 1, 2, 0, 1.5f);

    assertThat(fates(proposals))
        .containsExactly(Fate.SUPPRESSED, Fate.KEPT, Fate.SUPPRESSED, Fate.KEPT);
    assertThat(proposals.kept()).extracting(Candidate::x).containsExactly(1, 3);
    Decision.Suppression first = proposals.decision(3, 0, 0, 0).suppression().orElseThrow();
    Decision.Suppression third = proposals.decision(3, 0, 2, 0).suppression().orElseThrow();
    assertThat(first.by().x()).isEqualTo(1);
    assertThat(first.iou()).isEqualTo(0.5f);
    assertThat(third.by().x()).isEqualTo(1);
    assertThat(third.iou()).isEqualTo(8f / 24);
  }

  @Test
  void anIouEqualToTheThresholdDoesNotSuppress() {
    assertThat(fates(select(settings(9, 9, 0.5, 0), 1, 2, 0, 0))).containsOnly(Fate.KEPT);
  }

  @Test
  void lowScoresAreDroppedBeforeTheyCanBeSuppressed() {
    // The sigmoid of 0 is one half, which is not below one half.
    assertThat(fates(select(settings(9, 9, 0.3, 0.5), -0.01f, 0, -1, -2)))
        .containsExactly(
            Fate.BELOW_MIN_SCORE, Fate.KEPT, Fate.BELOW_MIN_SCORE, Fate.BELOW_MIN_SCORE);
  }

  @Test
  void aScoreEqualToTheLimitPassesEvenWhereTheLimitIsNoFloat() {
    float score = select(settings(9, 9, 1, 0), 0.3f, 0, 0, 0).kept().get(0).score();
    // As the nearest double to 0.7 can be above the nearest float.
    double limit = Math.nextUp((double) score);

    assertThat(fates(select(settings(9, 9, 1, limit), 0.3f, 0, 0, 0))).startsWith(Fate.KEPT);
  }

  @Test
  void theBestInAllAreKept() {
    assertThat(fates(select(settings(9, 2, 1, 0), 1, 4, 2, 3)))
        .containsExactly(Fate.BEYOND_TOP_IN_ALL, Fate.KEPT, Fate.BEYOND_TOP_IN_ALL, Fate.KEPT);
  }

  @Test
  void smallBoxesAreDroppedOnceTheyAreClipped() {
    // Every anchor is cut to 8 rows by the upper border, and the image ends at column 20: the
    // widths
    // are 8, 16, 12 and 4.
    SelectionSettings settings = new SelectionSettings(9, 9, 1, 0, 8, Set.of());
    HeadOutput output = Heads.squares(3, 1, 4, 0, 0, 0, 0);
    PaddedInput padded = new PaddedInput(8, 32, 8, 20);
    Proposals proposals = new ProposalSelector(spec, List.of(output), padded).select(settings);

    assertThat(fates(proposals)).containsExactly(Fate.KEPT, Fate.KEPT, Fate.KEPT, Fate.TOO_SMALL);
  }

  @Test
  void paddingIsNotImage() {
    HeadOutput output = Heads.squares(3, 1, 4, 0, 0, 0, 0);
    PaddedInput padded = new PaddedInput(8, 32, 5, 16);
    Proposals proposals =
        new ProposalSelector(spec, List.of(output), padded).select(settings(9, 9, 1, 0));

    assertThat(proposals.decision(3, 0, 2, 0).candidate().box()).isEqualTo(new Box(8, 0, 16, 5));
    // The anchor about column 24 begins where the image ends.
    assertThat(proposals.decision(3, 0, 3, 0).fate()).isEqualTo(Fate.TOO_SMALL);
  }

  @Test
  void twoLogitsAnAnchorAreObjectThenBackground() {
    // Anchor 0: 3 against 1, anchor 1: -1 against 1.
    AnchorSpec pair = Heads.spec(Scoring.SOFTMAX_PAIR, List.of(1.0, 2.0), 16.0);
    HeadOutput output = Heads.output(5, 1, 1, new float[] {3, 1, -1, 1}, new float[8]);
    Proposals proposals =
        new ProposalSelector(pair, List.of(output), PaddedInput.unpadded(32, 32))
            .select(settings(9, 9, 1, 0));
    Candidate first = proposals.kept().get(0);
    Candidate second = proposals.kept().get(1);

    assertThat(first.anchor()).isZero();
    assertThat(first.logit()).isEqualTo(2);
    // The softmax: e³ / (e³ + e).
    double e = Math.E;
    assertThat(first.score()).isCloseTo((float) (e * e * e / (e * e * e + e)), within(1e-6f));
    assertThat(second.anchor()).isEqualTo(1);
    assertThat(second.logit()).isEqualTo(-2);
  }

  @Test
  void deltasOfAnAnchorAreFourNeighbouringChannels() {
    AnchorSpec two = Heads.spec(Scoring.SIGMOID, List.of(1.0, 2.0), 16.0);
    float[] deltas = new float[16];
    for (int channel = 0; channel < 8; channel++) {
      deltas[2 * channel] = channel / 100f;
      deltas[2 * channel + 1] = 5 + channel / 100f;
    }
    HeadOutput output = Heads.output(4, 1, 2, new float[4], deltas);
    Proposals proposals =
        new ProposalSelector(two, List.of(output), PaddedInput.unpadded(32, 32))
            .select(settings(9, 9, 1, 0));

    assertThat(proposals.decision(4, 0, 0, 1).candidate().deltas())
        .isEqualTo(new Deltas(0.04f, 0.05f, 0.06f, 0.07f));
    assertThat(proposals.decision(4, 0, 1, 0).candidate().deltas())
        .isEqualTo(new Deltas(5, 5.01f, 5.02f, 5.03f));
    assertThat(proposals.decision(4, 0, 1, 0).candidate().clamped()).isTrue();
  }

  @Test
  void aLevelSwitchedOffTakesNoPart() {
    AnchorSpec two = Heads.spec(Scoring.SIGMOID, List.of(1.0), 16.0, 16.0);
    ProposalSelector selector =
        new ProposalSelector(
            two,
            List.of(Heads.squares(2, 1, 4, 9, 9, 9, 9), Heads.squares(3, 1, 4, 0, 1, 2, 3)),
            input);
    Proposals proposals = selector.select(new SelectionSettings(9, 2, 1, 0, 1e-3, Set.of(2)));

    assertThat(proposals.kept()).extracting(Candidate::x).containsExactly(3, 2);
    assertThat(proposals.decisions()).hasSize(4);
    assertThat(proposals.decision(2, 0, 0, 0).fate()).isEqualTo(Fate.LEVEL_OFF);
  }

  @Test
  void levelsDoNotSuppressEachOtherAndTheFinerComesFirstAmongEquals() {
    AnchorSpec two = Heads.spec(Scoring.SIGMOID, List.of(1.0), 16.0, 16.0);
    HeadOutput fine = Heads.squares(2, 1, 4, 1, -9, -9, -9);
    HeadOutput coarse = Heads.squares(3, 1, 4, 1, -9, -9, -9);
    Proposals proposals =
        new ProposalSelector(two, List.of(fine, coarse), input).select(settings(1, 9, 0, 0));

    assertThat(proposals.kept()).extracting(Candidate::level).containsExactly(2, 3);
  }

  @Test
  void aLogitThatIsNotANumberRanksLastAndIsDropped() {
    Proposals proposals = select(settings(9, 9, 1, 0), NAN, 1, Float.NEGATIVE_INFINITY, 2);

    assertThat(fates(proposals))
        .containsExactly(Fate.BELOW_MIN_SCORE, Fate.KEPT, Fate.KEPT, Fate.KEPT);
    assertThat(proposals.decision(3, 0, 0, 0).candidate().rank()).isEqualTo(3);
  }

  @Test
  void deltasThatAreNotFiniteMakeNoBox() {
    float[] deltas = new float[16];
    deltas[0] = NAN;
    deltas[1] = Float.POSITIVE_INFINITY;
    deltas[2 * 4 + 2] = Float.NEGATIVE_INFINITY;
    deltas[2 * 4 + 3] = Float.POSITIVE_INFINITY;
    HeadOutput output = Heads.output(3, 1, 4, new float[4], deltas);
    Proposals proposals =
        new ProposalSelector(spec, List.of(output), input).select(settings(9, 9, 1, 0));

    // Infinitely far, no width; an infinite width is cut back and clipped to the image.
    assertThat(fates(proposals))
        .containsExactly(Fate.TOO_SMALL, Fate.TOO_SMALL, Fate.TOO_SMALL, Fate.KEPT);
    assertThat(proposals.kept().get(0).box()).isEqualTo(new Box(0, 0, 32, 8));
  }

  @Test
  void anImageOfNoPixelsHasNoProposalsOneOfOnePixelDoes() {
    HeadOutput output = Heads.squares(3, 1, 4, 0, 0, 0, 0);
    Proposals none =
        new ProposalSelector(spec, List.of(output), new PaddedInput(8, 32, 0, 0))
            .select(SelectionSettings.of(spec));
    Proposals one =
        new ProposalSelector(spec, List.of(output), new PaddedInput(8, 32, 1, 1))
            .select(SelectionSettings.of(spec));

    assertThat(none.kept()).isEmpty();
    assertThat(fates(none)).containsOnly(Fate.TOO_SMALL);
    assertThat(one.kept()).extracting(Candidate::box).containsExactly(new Box(0, 0, 1, 1));
  }

  @Test
  void anEmptyLevelAndATopOfNothingHaveNoProposals() {
    HeadOutput empty = Heads.squares(3, 0, 4);
    Proposals proposals =
        new ProposalSelector(spec, List.of(empty), input).select(SelectionSettings.of(spec));

    assertThat(proposals.kept()).isEmpty();
    assertThat(proposals.decisions()).isEmpty();
    assertThat(select(settings(0, 9, 1, 0), 1, 1, 1, 1).decisions()).isEmpty();
    assertThat(select(settings(9, 0, 1, 0), 1, 1, 1, 1).kept()).isEmpty();
  }

  @Test
  void selectingAgainWithMorePerLevelFindsTheSameCandidates() {
    HeadOutput output = Heads.squares(3, 1, 4, 1, 4, 2, 3);
    ProposalSelector selector = new ProposalSelector(spec, List.of(output), input);
    List<Candidate> two = selector.select(settings(2, 9, 1, 0)).kept();
    List<Candidate> four = selector.select(settings(4, 9, 1, 0)).kept();

    assertThat(four).hasSize(4).startsWith(two.toArray(Candidate[]::new));
    assertThat(selector.select(settings(2, 9, 1, 0)).kept()).isEqualTo(two);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    HeadOutput output = Heads.squares(3, 1, 4, 0, 0, 0, 0);
    Tensor narrow = new Tensor(Shape.of(1, 4, 1, 3), new float[12]);

    assertThatThrownBy(() -> new ProposalSelector(spec, List.of(output, output), input))
        .hasMessage("2 levels for anchors of 1 sizes");
    assertThatThrownBy(
            () ->
                new ProposalSelector(
                    spec, List.of(new HeadOutput(3, output.objectness(), narrow)), input))
        .hasMessage("head output of shape 1x4x1x3 where 1x4x1x4 is needed");
    assertThatThrownBy(() -> new PaddedInput(8, 8, 9, 8))
        .hasMessage("an image of 9x8 in an input of 8x8");
    assertThatThrownBy(() -> settings(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    Proposals proposals = select(SelectionSettings.of(spec), 0, 0, 0, 0);
    assertThatThrownBy(() -> proposals.decision(2, 0, 0, 0))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> proposals.decision(3, 0, 4, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
