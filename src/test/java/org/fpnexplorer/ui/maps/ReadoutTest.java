package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Plane;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Place;
import org.junit.jupiter.api.Test;

class ReadoutTest {
  private static final PaddedInput FRAME = new PaddedInput(64, 64, 40, 64);
  private static final Node P5 = p5();

  /** Three channels of 2 x 2: 1 2 3 4, 10 20 30 40, -1 -2 -3 -4. */
  private static final Tensor TENSOR =
      new Tensor(P5.shape(), new float[] {1, 2, 3, 4, 10, 20, 30, 40, -1, -2, -3, -4});

  private static final Place TOP_RIGHT = new Place(48, 16, P5);

  private static Node p5() {
    GraphBuilder net = new GraphBuilder();
    net.named("p5", Role.P, 5, new MaxPool(32, 32, 0), net.input(64, 64));
    Graph graph = net.build();
    return graph.node("p5");
  }

  private static String read(ChannelMode mode, OptionalInt channel) {
    return Readout.of(TOP_RIGHT, TENSOR, mode, channel, FRAME);
  }

  @Test
  void theMeanOfACell() {
    // (2 + 20 - 2) / 3
    assertThat(read(ChannelMode.MEAN, OptionalInt.empty()))
        .isEqualTo("p5 [·, 0, 1] = 6.667 (mean of 3) · input pixel 48, 16");
  }

  @Test
  void theLargestAndTheRootMeanSquareOfACell() {
    // √((4 + 400 + 4) / 3) = 11.66
    assertThat(read(ChannelMode.MAX, OptionalInt.empty())).contains("= 20.00 (max of 3)");
    assertThat(read(ChannelMode.ENERGY, OptionalInt.empty())).contains("= 11.66 (RMS of 3)");
  }

  @Test
  void oneChannelOfACell() {
    assertThat(read(ChannelMode.channel(2), OptionalInt.empty()))
        .isEqualTo("p5 [2, 0, 1] = -2.000 · input pixel 48, 16");
    assertThat(read(ChannelMode.SHEET, OptionalInt.of(1))).startsWith("p5 [1, 0, 1] = 20.00 ·");
  }

  @Test
  void aChannelTheMapDoesNotHaveHasNoValue() {
    assertThat(read(ChannelMode.channel(3), OptionalInt.empty()))
        .isEqualTo("p5 · input pixel 48, 16");
  }

  @Test
  void coloursThatAreNoNumberShowTheMean() {
    assertThat(read(ChannelMode.PCA, OptionalInt.empty())).contains("= 6.667 (mean of 3)");
  }

  @Test
  void aCellWithoutImageIsPadding() {
    // 40 rows of image reach into both rows of cells; 32 do not.
    Place below = new Place(16, 48, P5);
    assertThat(Readout.of(below, TENSOR, ChannelMode.MEAN, OptionalInt.empty(), FRAME))
        .endsWith("input pixel 16, 48");
    PaddedInput half = new PaddedInput(64, 64, 32, 64);
    assertThat(Readout.of(below, TENSOR, ChannelMode.MEAN, OptionalInt.empty(), half))
        .endsWith("input pixel 16, 48: padding");
  }

  @Test
  void oneCellIsReducedAsTheWholeMapIs() {
    Plane all = Plane.of(TENSOR, ChannelMode.ENERGY);
    assertThat(Readout.value(TENSOR, ChannelMode.ENERGY, 1, 0)).isEqualTo(all.values()[2]);
  }
}
