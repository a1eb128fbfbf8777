package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class ChannelFiguresTest {
  private static final Tensor FOUR =
      Fixture.tensor(
          4, 2, 2, //
          3, 0, 0, 4, //
          -1, 1, -1, 1, //
          6, 0, 0, 8, //
          0, 0, 0, 0);

  private static List<Integer> sorted(ChannelOrder order, int chosen) {
    return order
        .sort(
            ChannelFigures.of(FOUR, Fixture.UNPADDED),
            ChannelFigures.likeness(FOUR, chosen, Fixture.UNPADDED))
        .stream()
        .map(ChannelFigures::channel)
        .toList();
  }

  @Test
  void energyIsTheRootMeanSquareAndSparsityTheShareThatIsNotPositive() {
    List<ChannelFigures> figures = ChannelFigures.of(FOUR, Fixture.UNPADDED);

    // √((9 + 16) / 4) = 2.5; √(4 / 4) = 1.
    assertThat(figures)
        .containsExactly(
            new ChannelFigures(0, 2.5, 4, 0.5),
            new ChannelFigures(1, 1, 1, 0.5),
            new ChannelFigures(2, 5, 8, 0.5),
            new ChannelFigures(3, 0, 0, 1));
  }

  @Test
  void likenessIsTheCosineWhateverTheStrength() {
    double[] likeness = ChannelFigures.likeness(FOUR, 0, Fixture.UNPADDED);

    assertThat(likeness[0]).isCloseTo(1, within(1e-12));
    // (3·-1 + 4·1) / (5 · 2) = 0.1.
    assertThat(likeness[1]).isCloseTo(0.1, within(1e-12));
    assertThat(likeness[2]).isCloseTo(1, within(1e-12));
    assertThat(likeness[3]).isZero();
  }

  @Test
  void paddingAndWhatIsNotFiniteDoNotCount() {
    // The right half is padding.
    PaddedInput content = new PaddedInput(2, 4, 2, 2);
    Tensor tensor =
        Fixture.tensor(
            2,
            2,
            4, //
            3,
            Float.NaN,
            99,
            99,
            4,
            Float.POSITIVE_INFINITY,
            99,
            99, //
            4,
            5,
            -7,
            -7,
            3,
            5,
            -7,
            -7);

    assertThat(ChannelFigures.of(tensor, content).get(0))
        .isEqualTo(new ChannelFigures(0, Math.sqrt(12.5), 4, 0));
    // Finite products only: 3·4 + 4·3 = 24, over lengths 5 and √(16 + 25 + 9 + 25).
    assertThat(ChannelFigures.likeness(tensor, 0, content)[1])
        .isCloseTo(24 / (5 * Math.sqrt(75)), within(1e-9));
  }

  @Test
  void theStrongestTheLargestAndTheMostSelectiveComeFirst() {
    assertThat(sorted(ChannelOrder.INDEX, 0)).containsExactly(0, 1, 2, 3);
    assertThat(sorted(ChannelOrder.ENERGY, 0)).containsExactly(2, 0, 1, 3);
    assertThat(sorted(ChannelOrder.MAX, 0)).containsExactly(2, 0, 1, 3);
    assertThat(sorted(ChannelOrder.SPARSITY, 0)).containsExactly(3, 0, 1, 2);
  }

  @Test
  void ofAChannelWithoutNumbersNothingIsKnownAndItComesLast() {
    float nan = Float.NaN;
    Tensor tensor = Fixture.tensor(2, 1, 2, nan, nan, -1, -2);
    List<ChannelFigures> figures = ChannelFigures.of(tensor, Fixture.UNPADDED);

    assertThat(figures.get(0)).isEqualTo(new ChannelFigures(0, Double.NaN, Double.NaN, Double.NaN));
    for (ChannelOrder order : List.of(ChannelOrder.ENERGY, ChannelOrder.MAX)) {
      assertThat(order.sort(figures, new double[2]).get(0).channel()).isEqualTo(1);
    }
  }

  @Test
  void byLikenessTheChosenOneComesFirst() {
    assertThat(sorted(ChannelOrder.LIKENESS, 1)).containsExactly(1, 0, 2, 3);
  }
}
