package org.fpnexplorer.ui.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.session.MapChange;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ComparedMapTest {
  private static final PaddedInput WHOLE = PaddedInput.unpadded(4, 8);
  private static final Node P3 = Models.byName("scenes-fpn").graph().node("p3");
  private static final Tensor BEFORE = new Tensor(Shape.of(1, 1, 1, 2), new float[] {1, 3});
  private static final Tensor AFTER = new Tensor(Shape.of(1, 1, 1, 2), new float[] {5, 2});

  private static ComparedMap compared(
      Optional<Tensor> before, Optional<Tensor> after, int channel) {
    return ComparedMap.of(
        new MapChange("p3", before, after), P3, ChannelMode.channel(channel), WHOLE);
  }

  @Test
  void bothAreDrawnInOneRangeAndTheDifferenceAroundZero() {
    ComparedMap map = compared(Optional.of(BEFORE), Optional.of(AFTER), 0);

    assertThat(map.range()).isEqualTo(new ValueRange(1, 5));
    assertThat(map.differenceRange()).isEqualTo(new ValueRange(-4, 4));
    assertThat(map.before().orElseThrow().pixels().at(1, 0)).isEqualTo(Colormap.VIRIDIS.argb(0.5f));
    assertThat(map.after().orElseThrow().pixels().at(1, 0)).isEqualTo(Colormap.VIRIDIS.argb(0.25f));
    // 5 − 1 and 2 − 3.
    assertThat(map.difference().orElseThrow().pixels().at(0, 0))
        .isEqualTo(Colormap.COOLWARM.argb(1));
    assertThat(map.difference().orElseThrow().pixels().at(1, 0))
        .isEqualTo(Colormap.COOLWARM.argb(0.375f));
  }

  @Test
  void mapsThatAreTheSameHaveAWhiteDifference() {
    ComparedMap map = compared(Optional.of(BEFORE), Optional.of(BEFORE), 0);

    assertThat(map.difference().orElseThrow().pixels().argb())
        .containsOnly(Colormap.COOLWARM.argb(0.5f));
    assertThat(map.figures().orElseThrow().largest()).isZero();
  }

  @Test
  void whatOnlyOneNetworkHasIsNotCompared() {
    ComparedMap map = compared(Optional.of(BEFORE), Optional.empty(), 0);

    assertThat(map.range()).isEqualTo(new ValueRange(1, 3));
    assertThat(map.before()).isPresent();
    assertThat(map.after()).isEmpty();
    assertThat(map.difference()).isEmpty();
    assertThat(map.figures()).isEmpty();
    assertThat(compared(Optional.of(BEFORE), Optional.of(AFTER), 7).before()).isEmpty();
  }

  @Test
  void objectnessShowsItsLargestLogit() {
    assertThat(ComparedMap.usual(Role.OBJECTNESS)).isEqualTo(ChannelMode.MAX);
    assertThat(ComparedMap.usual(Role.M)).isEqualTo(ChannelMode.ENERGY);
  }
}
