package org.fpnexplorer.ui.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionDecision;
import org.fpnexplorer.anchors.DetectionFate;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.proposals.HeadLevels;
import org.junit.jupiter.api.Test;

/** The formulas with numbers worked by hand: the article's P3 has anchors of 64² 8 pixels apart. */
class AnchorTextTest {
  private static final HeadLevels LEVELS = HeadLevels.of(Models.ARTICLE.graph(224, 224));
  private static final PaddedInput INPUT = PaddedInput.unpadded(224, 224);

  private static AnchorLife life(Deltas deltas, float object, float background) {
    AnchorGrid grid = LEVELS.grid(3, INPUT);
    Box anchor = grid.anchor(10, 5, 1);
    Box decoded = BoxCoder.RPN.decode(deltas, anchor);
    float logit = object - background;
    Candidate candidate =
        new Candidate(
            3,
            10,
            5,
            1,
            1499,
            logit,
            (float) (1 / (1 + Math.exp(-logit))),
            anchor,
            deltas,
            BoxCoder.RPN.clamps(deltas),
            decoded,
            decoded.clip(224, 224));
    return new AnchorLife(
        candidate,
        LEVELS,
        grid,
        List.of(object, background),
        new SelectionSettings(1000, 30, 0.7, 0, 1e-3, Set.of()),
        INPUT,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        900,
        Optional.empty());
  }

  private static List<String> formulas(AnchorLife life, AnchorStage stage) {
    return AnchorText.of(life, stage).formulas();
  }

  @Test
  void theAnchorComesFromTheCell() {
    assertThat(formulas(life(new Deltas(0, 0, 0, 0), 1, 0), AnchorStage.ANCHOR))
        .containsExactly(
            "x = 5·8 = 40.0",
            "y = 10·8 = 80.0",
            "w = 64/√1 = 64.0",
            "h = 64·√1 = 64.0",
            "(8.0, 48.0) – (72.0, 112.0)");
  }

  @Test
  void twoLogitsBecomeOneScore() {
    AnchorLife life = life(new Deltas(0, 0, 0, 0), 0.5f, -1.5f);
    assertThat(formulas(life, AnchorStage.LOGIT))
        .containsExactly(
            "p3_objectness[2, 10, 5] = 0.5000",
            "p3_objectness[3, 10, 5] = −1.5000",
            "0.5000 − (−1.5000) = 2.0000");
    // sigmoid(2) = 0.8808
    assertThat(AnchorText.of(life, AnchorStage.SCORE).brief()).isEqualTo("0.881");
  }

  @Test
  void theBoxIsDecodedWithTheNumbers() {
    // Centre 40 + 64·0.25 = 56, 80 − 64·0.5 = 48; width 64·e^ln 2 = 128.
    AnchorLife life = life(new Deltas(0.25f, -0.5f, 0.6931472f, 0), 1, 0);
    assertThat(formulas(life, AnchorStage.DECODED))
        .containsExactly(
            "x = 40.0 + 64.0·0.2500 = 56.0",
            "y = 80.0 + 64.0·(−0.5000) = 48.0",
            "w = 64.0·e^0.6931 = 128.0",
            "h = 64.0·e^0.0000 = 64.0",
            "(−8.0, 16.0) – (120.0, 80.0)");
    assertThat(formulas(life, AnchorStage.CLIPPED))
        .containsExactly("x1: −8.0 → 0.0  (0 … 224)", "(0.0, 16.0) – (120.0, 80.0)");
  }

  @Test
  void theClampIsShownWhereItBites() {
    // 64·62.5 = 4000.
    AnchorLife life = life(new Deltas(0, 0, 9, 0), 1, 0);
    assertThat(formulas(life, AnchorStage.DECODED))
        .contains("w = 64.0·e^min(9.0000, 4.1352) = 4000.0");
    assertThat(AnchorText.of(life, AnchorStage.DECODED).sentence()).contains("ln(1000/16)");
  }

  @Test
  void theEndIsTheFirstLimitThatIsMissed() {
    AnchorLife life = life(new Deltas(0, 0, 0, 0), 1, 0);
    // Rank 1500 of 28·28·3, the best 1000 go on.
    assertThat(life.end()).isEqualTo(AnchorStage.RANK);
    assertThat(AnchorText.of(life, AnchorStage.RANK).brief()).isEqualTo("1,500 of 2,352");
    assertThat(formulas(life, AnchorStage.RANK)).containsExactly("1,500 > 1,000");
    assertThat(AnchorText.of(life, AnchorStage.FINAL).brief()).isEqualTo("–");
  }

  /** A proposal of 112 × 224 at (40, 60), of 10 seen as class 2 of 3, and where it goes. */
  private static AnchorLife inBoxHead(Deltas deltas, DetectionFate fate) {
    Box proposal = new Box(40, 60, 152, 284);
    Box decoded = BoxCoder.DETECTION.decode(deltas, proposal);
    // e^1 / (e^0 + e^0 + e^1) = 0.5761
    Detection detection =
        new Detection(
            9, 2, 4, 0.5761f, decoded.clip(224, 224), decoded, 3, proposal, deltas, false);
    AnchorLife life = life(new Deltas(0, 0, 0, 0), 1, 0);
    return life.with(
        new RoiLife(
            new DetectionDecision(detection, fate, Optional.empty()),
            List.of(detection),
            List.of(0f, 0f, 1f),
            List.of("background", "cat", "dog"),
            RoiLevels.PAPER,
            new DetectionSettings(0.6, 0.5, 100, 0.01, Set.of(), Set.of()),
            Collections.nCopies(10, life.candidate()),
            Optional.empty(),
            OptionalInt.of(4),
            30));
  }

  @Test
  void theBoxHeadsLevelIsThePapers() {
    // √(112·224) = 158.4, and 4 + log2(158.4/224) = 3.5
    AnchorText text =
        AnchorText.of(inBoxHead(new Deltas(0, 0, 0, 0), DetectionFate.KEPT), AnchorStage.ROI_LEVEL);
    assertThat(text.brief()).isEqualTo("P3");
    assertThat(text.formulas())
        .containsExactly(
            "√(w·h) = √(112.0·224.0) = 158.4",
            "log2(158.4 / 224) = −0.500",
            "k = ⌊4 − 0.500⌋ = ⌊3.500⌋ = 3");
    assertThat(text.sentence()).startsWith("Proposal 10 of 10");
  }

  @Test
  void theClassIsASoftmaxOverAll() {
    AnchorLife life = inBoxHead(new Deltas(0, 0, 0, 0), DetectionFate.KEPT);
    assertThat(formulas(life, AnchorStage.LABEL))
        .containsExactly(
            "class_logits[9, 2] = 1.0000  (dog)",
            "class_logits[9, 0] = 0.0000  (background)",
            "e^1.0000 = 2.7183",
            "e^l / Σ e^l = 2.7183 / 4.7183 = 0.576");
  }

  @Test
  void theRefinedBoxIsDecodedWithTheBoxHeadsWeights() {
    // 96 + 112·1/10 = 107.2, 172 − 224·0.5/10 = 160.8, 112·e^(0.5/5) = 123.8
    AnchorLife life = inBoxHead(new Deltas(1, -0.5f, 0.5f, 0), DetectionFate.KEPT);
    assertThat(formulas(life, AnchorStage.REFINED))
        .containsExactly(
            "class_bbox[9, 8…11]:",
            "dx = 1.0000   dy = −0.5000",
            "dw = 0.5000   dh = 0.0000",
            "x = 96.0 + 112.0·1.0000/10 = 107.2",
            "y = 172.0 + 224.0·(−0.5000)/10 = 160.8",
            "w = 112.0·e^(0.5000/5) = 123.8",
            "h = 224.0·e^(0.0000/5) = 224.0",
            "y2: 272.8 → 224.0  (0 … 224)",
            "(45.3, 48.8) – (169.1, 224.0)");
  }

  @Test
  void aScoreThatIsTooLowEndsTheLifeInTheBoxHead() {
    AnchorLife life = inBoxHead(new Deltas(0, 0, 0, 0), DetectionFate.BELOW_MIN_SCORE);
    assertThat(formulas(life, AnchorStage.DETECTION_FILTERS)).first().isEqualTo("0.576 ≤ 0.6");
    assertThat(AnchorText.verdict(life)).contains("dog", "too low");
    assertThat(AnchorText.of(life, AnchorStage.DETECTION).brief()).isEqualTo("5 of 30");
  }

  @Test
  void beforeTheDetectionsAreThereItSaysSo() {
    AnchorLife life = life(new Deltas(0, 0, 0, 0), 1, 0);
    assertThat(AnchorText.of(life, AnchorStage.LABEL).sentence())
        .isEqualTo(Messages.get("anchor.text.notReached"));
  }

  @Test
  void aBoxThatIsNoNumberIsNotCalledSmall() {
    AnchorLife life = bestOfAll(life(new Deltas(Float.NaN, 0, 0, 0), 1, 0));

    assertThat(AnchorText.verdict(life)).contains("not a number (NaN)");
    AnchorText filters = AnchorText.of(life, AnchorStage.FILTERS);
    assertThat(filters.brief()).isEqualTo("no number");
    assertThat(filters.sentence()).contains("NaN");
  }

  @Test
  void aBoxOfNoSizeIsNotCalledLargeWhereItsRankEndsIt() {
    // Moved out of the image by ten anchors: nothing is left.
    AnchorText filters = AnchorText.of(life(new Deltas(-10, 0, 0, 0), 1, 0), AnchorStage.FILTERS);

    assertThat(filters.brief()).isEqualTo("too small");
    assertThat(filters.sentence()).isEqualTo("A side is too short: the box is dropped.");
  }

  private static AnchorLife bestOfAll(AnchorLife life) {
    return new AnchorLife(
        life.candidate(),
        LEVELS,
        life.grid(),
        life.logits(),
        new SelectionSettings(2000, 30, 0.7, 0, 1e-3, Set.of()),
        INPUT,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        900,
        Optional.empty());
  }

  @Test
  void theSuppressorIsNamed() {
    AnchorLife life = life(new Deltas(0, 0, 0, 0), 1, 0);
    AnchorLife gone =
        new AnchorLife(
            life.candidate(),
            LEVELS,
            life.grid(),
            life.logits(),
            new SelectionSettings(2000, 30, 0.7, 0, 1e-3, Set.of()),
            INPUT,
            Optional.of(new Suppression(life.candidate(), 0.8125f)),
            Optional.empty(),
            OptionalInt.empty(),
            900,
            Optional.empty());
    assertThat(formulas(gone, AnchorStage.NMS)).containsExactly("IoU = 0.8125 > 0.7");
    assertThat(AnchorText.of(gone, AnchorStage.NMS).sentence()).contains("P3 [10, 5] #2");
    assertThat(AnchorText.verdict(gone)).contains("0.8125");
  }
}
