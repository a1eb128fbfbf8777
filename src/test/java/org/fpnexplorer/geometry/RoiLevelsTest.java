package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoiLevelsTest {
  @ParameterizedTest
  @CsvSource({
    // ⌊4 + log2(side / 224)⌋, within 2 to 5
    "0, 2",
    "1, 2",
    "56, 2",
    "111, 2",
    "112, 3",
    "223, 3",
    "224, 4",
    "447, 4",
    "448, 5",
    "1333, 5"
  })
  void aSquareGoesToTheLevelOfThePapersFormula(float side, int level) {
    assertThat(RoiLevels.PAPER.of(new Box(10, 20, 10 + side, 20 + side))).isEqualTo(level);
  }

  @Test
  void onlyTheAreaCounts() {
    // √(56 · 896) is 224.
    assertThat(RoiLevels.PAPER.of(new Box(0, 0, 56, 896))).isEqualTo(4);
    assertThat(RoiLevels.PAPER.of(new Box(0, 0, 55.9f, 896))).isEqualTo(3);
  }

  @Test
  void aBoxWithoutAProperAreaGoesToTheFinestLevel() {
    assertThat(RoiLevels.PAPER.of(new Box(5, 5, 5, 900))).isEqualTo(2);
    assertThat(RoiLevels.PAPER.of(new Box(900, 0, 0, 900))).isEqualTo(2);
    assertThat(RoiLevels.PAPER.of(new Box(Float.NaN, 0, 900, 900))).isEqualTo(2);
  }

  @Test
  void levelsAreTorchvisionsFloatByFloatAroundTheBoundaries() {
    TorchvisionRois.Levels reference = TorchvisionRois.read().levels();
    List<Box> boxes = TorchvisionBoxes.boxes(reference.boxes());

    assertThat(boxes.stream().mapToInt(RoiLevels.PAPER::of).toArray())
        .containsExactly(reference.levels());
  }

  @Test
  void mapsOfTheUsualScalesAreThePapersLevels() {
    assertThat(RoiLevels.of(List.of(1 / 4f, 1 / 8f, 1 / 16f, 1 / 32f))).isEqualTo(RoiLevels.PAPER);
  }

  @Test
  void aLevelMoreWhereTorchvisionTakesEveryMapForAFinerOne() {
    RoiLevels levels = RoiLevels.of(List.of(1 / 2f, 1 / 4f, 1 / 8f, 1 / 16f));

    assertThat(levels).isEqualTo(new RoiLevels(2, 5, 5, 224));
    assertThat(levels.of(new Box(0, 0, 112, 112))).isEqualTo(4);
  }
}
