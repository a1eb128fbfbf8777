package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Scoring;
import org.junit.jupiter.api.Test;

class AnchorGridTest {
  private static final List<Double> RATIOS = List.of(0.5, 1.0, 2.0);

  private static AnchorGrid grid(boolean rounded, double offset) {
    String differing = "round-anchors=" + (rounded ? "yes" : "no") + ",anchor-offset=" + offset;
    Conventions conventions = ConventionText.parse(differing, Conventions.TORCHVISION);
    AnchorSpec spec =
        new AnchorSpec(2, List.of(List.of(32.0)), RATIOS, conventions, 1000, 1000, 0.7, 1e-3);
    return AnchorGrid.of(spec, 0, 3, 4, PaddedInput.unpadded(30, 64));
  }

  @Test
  void shapesAreRoundedLikeTorchvisions() {
    // 32/√½ = 45.25 wide and 32·√½ = 22.63 high; halves 22.63 and 11.31.
    assertThat(grid(true, 0).shapes())
        .containsExactly(
            new Box(-23, -11, 23, 11), new Box(-16, -16, 16, 16), new Box(-11, -23, 11, 23));
  }

  @Test
  void roundingTakesHalvesToTheEvenNumber() {
    // Halves of 5 and 7: 2.5 goes down to 2, 3.5 up to 4.
    AnchorSpec spec = Heads.spec(Scoring.SIGMOID, List.of(1.0), 5.0, 7.0);
    PaddedInput input = PaddedInput.unpadded(8, 8);

    assertThat(AnchorGrid.of(spec, 0, 1, 1, input).shapes()).containsExactly(new Box(-2, -2, 2, 2));
    assertThat(AnchorGrid.of(spec, 1, 1, 1, input).shapes()).containsExactly(new Box(-4, -4, 4, 4));
  }

  @Test
  void unroundedShapesHaveTheAreaAndTheRatioAsked() {
    List<Box> shapes = grid(false, 0).shapes();
    for (int a = 0; a < shapes.size(); a++) {
      Box shape = shapes.get(a);
      assertThat(shape.area()).isCloseTo(32 * 32, within(1e-3f));
      assertThat(shape.height() / shape.width())
          .isCloseTo(RATIOS.get(a).floatValue(), within(1e-6f));
    }
  }

  @Test
  void stridesAreRoundedDownForEachAxis() {
    // 800×1088 ends in a P6 of 13×17.
    AnchorSpec spec = Heads.spec(Scoring.SIGMOID, RATIOS, 512.0);
    AnchorGrid grid = AnchorGrid.of(spec, 0, 13, 17, PaddedInput.unpadded(800, 1088));

    assertThat(grid.strideY()).isEqualTo(61);
    assertThat(grid.strideX()).isEqualTo(64);
    assertThat(grid.size()).isEqualTo(663);
    // Centre 16 · 64, 12 · 61.
    assertThat(grid.anchor(12, 16, 1))
        .isEqualTo(new Box(1024 - 256, 732 - 256, 1024 + 256, 732 + 256));
  }

  @Test
  void theOffsetMovesCentresIntoTheCell() {
    // Strides 10 and 16: the middle of cell 2, 3 is 56, 25.
    assertThat(grid(true, 0.5).anchor(2, 3, 1)).isEqualTo(new Box(40, 9, 72, 41));
  }

  @Test
  void aCellHasItsAnchorsInTheOrderOfTheRatios() {
    assertThat(grid(true, 0).cell(1, 2))
        .containsExactly(new Box(9, -1, 55, 21), new Box(16, -6, 48, 26), new Box(21, -13, 43, 33));
  }

  @Test
  void numbersRunOverAnchorsThenColumnsThenRows() {
    AnchorGrid grid = grid(true, 0);

    assertThat(grid.number(0, 0, 2)).isEqualTo(2);
    assertThat(grid.number(0, 1, 0)).isEqualTo(3);
    assertThat(grid.number(1, 0, 0)).isEqualTo(12);
    assertThat(grid.number(2, 3, 2)).isEqualTo(grid.size() - 1);
  }

  @Test
  void thereAreNoAnchorsBesideTheGrid() {
    AnchorGrid grid = grid(true, 0);

    assertThatThrownBy(() -> grid.number(0, 4, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> grid.number(3, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> grid.number(0, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** What torchvision makes of several sizes on one map; written by make_one_map_fixture.py. */
  private record OneMap(
      List<Double> sizes, int height, int width, int inputHeight, int inputWidth, float[] anchors) {
    static OneMap read() throws IOException {
      try (Reader reader =
          new InputStreamReader(
              OneMap.class.getResourceAsStream("/anchors/one-map.json"), StandardCharsets.UTF_8)) {
        return new Gson().fromJson(reader, OneMap.class);
      }
    }
  }

  private static AnchorSpec several(int level, List<Double> sizes, Conventions conventions) {
    return new AnchorSpec(level, List.of(sizes), RATIOS, conventions, 1000, 1000, 0.7, 1e-3);
  }

  @Test
  void severalSizesOnOneMapAreTorchvisions() throws IOException {
    OneMap reference = OneMap.read();
    AnchorSpec spec = several(4, reference.sizes(), Conventions.TORCHVISION);
    PaddedInput input = PaddedInput.unpadded(reference.inputHeight(), reference.inputWidth());
    AnchorGrid grid = AnchorGrid.of(spec, 0, reference.height(), reference.width(), input);

    List<Box> all = new ArrayList<>();
    for (int y = 0; y < grid.height(); y++) {
      for (int x = 0; x < grid.width(); x++) {
        all.addAll(grid.cell(y, x));
      }
    }
    assertThat(spec.perCell()).isEqualTo(15);
    assertThat(all).isEqualTo(TorchvisionRpn.boxes(reference.anchors()));
  }

  @Test
  void aFixedStrideIsTheLevelsAlsoOfASingleMap() {
    PaddedInput input = PaddedInput.unpadded(250, 250);
    Conventions fixed = Conventions.DETECTRON2;

    AnchorSpec c4 = several(4, List.of(12.0, 24.0), fixed);
    assertThat(AnchorGrid.of(c4, 0, 16, 16, input).strideX()).isEqualTo(16);
    AnchorSpec c5 = several(5, List.of(12.0, 24.0), fixed);
    assertThat(AnchorGrid.of(c5, 0, 8, 8, input).strideY()).isEqualTo(32);
    AnchorSpec pyramid =
        new AnchorSpec(
            2, List.of(List.of(12.0), List.of(24.0)), RATIOS, fixed, 1000, 1000, 0.7, 1e-3);
    assertThat(AnchorGrid.of(pyramid, 1, 32, 32, input).strideX()).isEqualTo(8);
  }

  @Test
  void everyLevelHasAsManySizes() {
    List<List<Double>> uneven = List.of(List.of(12.0, 24.0), List.of(48.0));

    assertThatThrownBy(
            () -> new AnchorSpec(2, uneven, RATIOS, Conventions.TORCHVISION, 1000, 1000, 0.7, 1e-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[12.0, 24.0], [48.0]");
  }
}
