package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoiAlignerTest {
  private static final RoiAligner ONE_POINT = new RoiAligner(1, 1);

  /** Faster R-CNN's with FPN: 7×7 bins of 2×2 samples. */
  private static final RoiAligner FASTER_RCNN = new RoiAligner(7, 2);

  private final TorchvisionRois reference = TorchvisionRois.read();

  /** 3 rows of 4 cells: 0 1 2 3, 10 11 12 13, 20 21 22 23. */
  private static RoiMap ramp() {
    float[] values = new float[12];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 4 * 10 + i % 4;
    }
    return new RoiMap(1, 3, 4, values, 1);
  }

  /** From one map, whatever the boxes' sizes. */
  private static float[] align(RoiAligner aligner, RoiMap map, List<Box> boxes) {
    return aligner.align(List.of(map), new RoiLevels(0, 0, 0, 1), boxes);
  }

  private static float pooled(RoiAligner align, Box box) {
    return align(align, ramp(), List.of(box))[0];
  }

  @Test
  void aPointIsInterpolatedBetweenFourCells() {
    // The middle is at column 1.5 and row 1.25.
    assertThat(pooled(ONE_POINT, new Box(0.5f, 0.75f, 2.5f, 1.75f))).isEqualTo(14);
  }

  @Test
  void aBinIsTheMeanOfItsSamples() {
    // Columns 0.5 and 1.5, rows 0.5 and 1.5.
    assertThat(pooled(new RoiAligner(1, 2), new Box(0, 0, 2, 2))).isEqualTo(11);
  }

  @Test
  void aBoxSmallerThanACellCountsAsOneCell() {
    assertThat(pooled(ONE_POINT, new Box(1, 1, 1, 1))).isEqualTo(16.5f);
    assertThat(pooled(ONE_POINT, new Box(1, 1, -5, -5))).isEqualTo(16.5f);
  }

  @Test
  void upToACellOutsideTheBorderCountsAndFurtherOutNothingDoes() {
    assertThat(pooled(ONE_POINT, new Box(3.5f, 0, 4.5f, 2))).isEqualTo(13);
    assertThat(pooled(ONE_POINT, new Box(3.6f, 0, 4.6f, 2))).isZero();
    assertThat(pooled(ONE_POINT, new Box(0, -1.5f, 2, -0.5f))).isEqualTo(1);
    assertThat(pooled(ONE_POINT, new Box(0, -1.6f, 2, -0.6f))).isZero();
  }

  @Test
  void aBoxThatIsNotANumberPoolsNothing() {
    assertThat(pooled(ONE_POINT, new Box(Float.NaN, 0, 2, 2))).isZero();
    assertThat(pooled(ONE_POINT, new Box(0, 0, 2, Float.POSITIVE_INFINITY))).isZero();
  }

  @Test
  void oneMapIsPooledToTorchvisionsVeryFloats() {
    TorchvisionRois.OneMap one = reference.oneMap();
    List<Box> boxes = TorchvisionBoxes.boxes(one.boxes());

    assertThat(align(FASTER_RCNN, one.features(), boxes)).containsExactly(one.pooled());
  }

  @Test
  void otherBinsAndSamplesAreTorchvisionsToo() {
    TorchvisionRois.OneMap one = reference.oneMap();
    RoiAligner align = new RoiAligner(one.other().bins(), one.other().samples());

    assertThat(align(align, one.features(), TorchvisionBoxes.boxes(one.boxes())))
        .containsExactly(one.other().pooled());
  }

  @Test
  void theScaleIsTheNearestPowerOfTwoToMapOverImage() {
    for (TorchvisionRois.Scale scale : reference.scales()) {
      PaddedInput input = new PaddedInput(1000, 1000, scale.image(), 7);
      assertThat(RoiAligner.scale(scale.map(), input)).isEqualTo(scale.scale());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aPyramidIsPooledToTorchvisionsVeryFloatsInTheBoxesOrder(int index) {
    TorchvisionRois.Pyramid pyramid = reference.pyramids().get(index);
    List<RoiMap> maps = pyramid.features();
    List<Box> boxes = TorchvisionBoxes.boxes(pyramid.boxes());

    List<Float> scales = maps.stream().map(RoiMap::scale).toList();
    RoiLevels levels = RoiLevels.of(scales);

    assertThat(scales).isEqualTo(pyramid.scales());
    assertThat(boxes.stream().mapToInt(levels::of).toArray()).containsExactly(pyramid.levels());
    assertThat(FASTER_RCNN.align(maps, levels, boxes)).containsExactly(pyramid.pooled());
  }

  @Test
  void manyThreadsPoolTheSameBitsAsOneBoxAndOneChannelAtATime() {
    Random random = new Random(3);
    int plane = 40 * 50;
    float[] values = new float[8 * plane];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    List<Box> boxes =
        random
            .doubles(100)
            .mapToObj(d -> (float) d * 200)
            .map(at -> new Box(at - 9, at / 2, at + 30, at))
            .toList();

    float[] together = align(FASTER_RCNN, new RoiMap(8, 40, 50, values, 0.25f), boxes);

    for (int channel = 0; channel < 8; channel++) {
      float[] only = Arrays.copyOfRange(values, channel * plane, (channel + 1) * plane);
      RoiMap map = new RoiMap(1, 40, 50, only, 0.25f);
      for (int i = 0; i < boxes.size(); i++) {
        int from = (i * 8 + channel) * 49;
        assertThat(align(FASTER_RCNN, map, boxes.subList(i, i + 1)))
            .containsExactly(Arrays.copyOfRange(together, from, from + 49));
      }
    }
  }

  @Test
  void noBoxesPoolToNothing() {
    assertThat(align(FASTER_RCNN, ramp(), List.of())).isEmpty();
  }

  @Test
  void asManyMapsAsLevelsAreNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_POINT.align(List.of(ramp()), RoiLevels.PAPER, List.of()))
        .withMessage("1 maps for 4 levels");
  }

  @Test
  void aMapHasAsManyValuesAsItsSizeSays() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoiMap(2, 3, 4, new float[12], 1))
        .withMessage("12 values for a map of 2x3x4");
  }
}
