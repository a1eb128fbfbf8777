package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DetectionSelectorTest {
  private static final Box SQUARE = new Box(100, 100, 200, 200);
  private static final DetectionSettings USUAL = DetectionSettings.of(BoxHeads.spec(2));

  @Test
  void theScoreIsTheSoftmaxOverAllClassesAndTheBoxIsTheClasss() {
    float[] logits = {0, (float) Math.log(2), (float) Math.log(5)};
    float[] deltas = new float[12];
    deltas[4] = 1; // class 1: a tenth of a width to the right
    deltas[11] = 5 * (float) Math.log(2); // class 2: twice as high
    List<Detection> kept =
        BoxHeads.selector(3, logits, deltas, List.of(SQUARE), PaddedInput.unpadded(400, 400))
            .select(DetectionSettings.of(BoxHeads.spec(3)))
            .kept();

    assertThat(kept).extracting(Detection::label).containsExactly(2, 1);
    assertThat(kept.get(0).score()).isCloseTo(5 / 8f, within(1e-6f));
    assertThat(kept.get(1).score()).isCloseTo(2 / 8f, within(1e-6f));
    assertThat(kept.get(0).box()).isEqualTo(new Box(100, 50, 200, 250));
    assertThat(kept.get(1).box()).isEqualTo(new Box(110, 100, 210, 200));
    assertThat(kept).allMatch(d -> d.proposal().equals(SQUARE) && d.level() == 2 && d.roi() == 0);
  }

  @Test
  void boxesAreClippedToTheImageNotToThePadding() {
    Detection detection =
        BoxHeads.selector(
                2,
                new float[] {0, 3},
                new float[8],
                List.of(SQUARE),
                new PaddedInput(256, 256, 150, 160))
            .select(USUAL)
            .kept()
            .get(0);

    assertThat(detection.box()).isEqualTo(new Box(100, 100, 160, 150));
    assertThat(detection.decoded()).isEqualTo(SQUARE);
  }

  @Test
  void aScoreEqualToTheLeastIsNotEnough() {
    DetectionSelector selector = BoxHeads.oneClass(List.of(SQUARE), 0);

    assertThat(selector.select(BoxHeads.settings(0.5, Set.of(), Set.of())).decision(0, 1).fate())
        .isEqualTo(DetectionFate.BELOW_MIN_SCORE);
    assertThat(selector.select(BoxHeads.settings(0.49, Set.of(), Set.of())).kept()).hasSize(1);
  }

  @Test
  void aSideEqualToTheLeastIsEnough() {
    List<Box> proposals = List.of(new Box(0, 0, 4, 50), new Box(500, 500, 503, 550));
    Detections detections =
        BoxHeads.oneClass(proposals, 2, 1)
            .select(new DetectionSettings(0.05, 0.5, 100, 4, Set.of(), Set.of()));

    assertThat(detections.decision(0, 1).fate()).isEqualTo(DetectionFate.KEPT);
    assertThat(detections.decision(1, 1).fate()).isEqualTo(DetectionFate.TOO_SMALL);
  }

  @Test
  void onlyABetterBoxOfTheSameClassSuppresses() {
    // IoU 0.9 / 1.1.
    List<Box> proposals = List.of(SQUARE, SQUARE.moved(10, 0));
    float[] logits = {0, 2, 1, 0, 1, 2};
    Detections detections =
        BoxHeads.selector(3, logits, new float[24], proposals, PaddedInput.unpadded(400, 400))
            .select(DetectionSettings.of(BoxHeads.spec(3)));

    assertThat(detections.decision(0, 1).fate()).isEqualTo(DetectionFate.KEPT);
    assertThat(detections.decision(1, 2).fate()).isEqualTo(DetectionFate.KEPT);
    DetectionDecision.Suppression suppression =
        detections.decision(1, 1).suppression().orElseThrow();
    assertThat(suppression.by()).isEqualTo(detections.decision(0, 1).detection());
    assertThat(suppression.iou()).isCloseTo(0.9f / 1.1f, within(1e-6f));
  }

  @Test
  void theBestOfAllClassesRemain() {
    List<Box> proposals = List.of(SQUARE, SQUARE.moved(300, 0), SQUARE.moved(0, 300));
    Detections detections =
        BoxHeads.oneClass(proposals, 1, 3, 2)
            .select(new DetectionSettings(0.05, 0.5, 2, 1e-2, Set.of(), Set.of()));

    assertThat(detections.kept()).extracting(Detection::roi).containsExactly(1, 2);
    assertThat(detections.decision(0, 1).fate()).isEqualTo(DetectionFate.BEYOND_TOP_IN_ALL);
  }

  @Test
  void ofEqualScoresTheEarlierProposalsComesFirstThenTheLowerClasss() {
    List<Box> proposals = List.of(SQUARE, SQUARE.moved(300, 0));
    List<Detection> kept =
        BoxHeads.selector(3, new float[6], new float[24], proposals, PaddedInput.unpadded(400, 600))
            .select(DetectionSettings.of(BoxHeads.spec(3)))
            .kept();

    assertThat(kept).extracting(Detection::roi).containsExactly(0, 0, 1, 1);
    assertThat(kept).extracting(Detection::label).containsExactly(1, 2, 1, 2);
  }

  @Test
  void aClassOrALevelSwitchedOffIsLeftOutWhateverItsScore() {
    List<Box> proposals = List.of(SQUARE, new Box(300, 300, 600, 600));
    DetectionSelector selector = BoxHeads.oneClass(proposals, 2, -9);

    Detections withoutClass = selector.select(BoxHeads.settings(0.05, Set.of(1), Set.of()));
    Detections withoutLevels = selector.select(BoxHeads.settings(0.05, Set.of(), Set.of(2, 4)));

    assertThat(withoutClass.kept()).isEmpty();
    assertThat(withoutClass.decision(0, 1).fate()).isEqualTo(DetectionFate.LABEL_OFF);
    assertThat(withoutClass.decision(1, 1).fate()).isEqualTo(DetectionFate.LABEL_OFF);
    assertThat(withoutLevels.kept()).isEmpty();
    assertThat(withoutLevels.decision(0, 1).fate()).isEqualTo(DetectionFate.LEVEL_OFF);
    assertThat(withoutLevels.decision(1, 1).fate()).isEqualTo(DetectionFate.LEVEL_OFF);
  }

  @Test
  void whatIsNotANumberIsDroppedAndNothingElseWithIt() {
    List<Box> proposals =
        List.of(SQUARE, SQUARE, new Box(Float.NaN, 0, 9, 9), SQUARE, SQUARE.moved(300, 0));
    float[] logits = {0, Float.NaN, Float.POSITIVE_INFINITY, 0, 0, 2, 0, 1, 0, 0};
    float[] deltas = new float[40];
    deltas[8 * 3 + 6] = Float.NaN;
    Detections detections =
        BoxHeads.selector(2, logits, deltas, proposals, PaddedInput.unpadded(400, 600))
            .select(USUAL);

    assertThat(detections.kept()).extracting(Detection::roi).containsExactly(4);
    assertThat(detections.decision(0, 1).fate()).isEqualTo(DetectionFate.BELOW_MIN_SCORE);
    assertThat(detections.decision(1, 1).fate()).isEqualTo(DetectionFate.BELOW_MIN_SCORE);
    assertThat(detections.decision(2, 1).fate()).isEqualTo(DetectionFate.TOO_SMALL);
    assertThat(detections.decision(3, 1).fate()).isEqualTo(DetectionFate.TOO_SMALL);
  }

  @Test
  void theBackgroundIsNoDetection() {
    Detections detections = BoxHeads.oneClass(List.of(SQUARE), 0).select(USUAL);

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> detections.decision(0, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> detections.decision(1, 1));
  }

  @Test
  void tensorsOfOtherShapesAreRefused() {
    Tensor logits = new Tensor(Shape.of(1, 2), new float[2]);
    Tensor deltas = new Tensor(Shape.of(1, 8), new float[8]);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DetectionSelector(
                    BoxHeads.spec(3),
                    logits,
                    deltas,
                    List.of(SQUARE),
                    RoiLevels.PAPER,
                    PaddedInput.unpadded(9, 9)))
        .withMessageContaining("1x2 where 1x3 is needed");
  }
}
