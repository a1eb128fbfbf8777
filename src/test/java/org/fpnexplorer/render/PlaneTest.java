package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PlaneTest {
  /** Two channels of 1 × 3 cells. */
  private static final Tensor TENSOR = Fixture.tensor(2, 1, 3, 1, -2, 3, 7, -4, -3);

  @Test
  void meanMaxAndEnergyWorkedByHand() {
    assertThat(values(ChannelMode.MEAN)).containsExactly(4, -3, 0);
    assertThat(values(ChannelMode.MAX)).containsExactly(7, -2, 3);
    assertThat(values(ChannelMode.ENERGY)).containsExactly(5, (float) Math.sqrt(10), 3);
  }

  @Test
  void oneChannelIsItsValues() {
    assertThat(values(ChannelMode.channel(1))).containsExactly(7, -4, -3);
  }

  @Test
  void modesAreReadAndNamed() {
    for (String name : new String[] {"mean", "max", "energy", "pca", "sheet"}) {
      assertThat(ChannelMode.parse(name).name()).isEqualTo(name);
    }
    assertThat(ChannelMode.parse("17")).isEqualTo(ChannelMode.channel(17));
    assertThat(ChannelMode.channel(17).name()).isEqualTo("channel-0017");
    assertThatThrownBy(() -> ChannelMode.parse("channel"))
        .hasMessage(
            "no channel mode is called channel; there are mean, max, energy, pca, sheet"
                + " and a channel's number");
  }

  private static float[] values(ChannelMode mode) {
    return Plane.of(TENSOR, mode).values();
  }
}
