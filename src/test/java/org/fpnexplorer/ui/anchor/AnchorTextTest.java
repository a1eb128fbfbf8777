package org.fpnexplorer.ui.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Models;
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
        900);
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
        900);
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
            900);
    assertThat(formulas(gone, AnchorStage.NMS)).containsExactly("IoU = 0.8125 > 0.7");
    assertThat(AnchorText.of(gone, AnchorStage.NMS).sentence()).contains("P3 [10, 5] #2");
    assertThat(AnchorText.verdict(gone)).contains("0.8125");
  }
}
