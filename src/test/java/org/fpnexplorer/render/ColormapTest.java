package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColormapTest {
  private static final Map<String, String[]> GOLDEN = Fixture.lines("golden.txt");
  private static final Plane PLANE = new Plane(7, 5, Fixture.floats(GOLDEN.get("values")));

  @ParameterizedTest
  @ValueSource(strings = {"viridis", "magma", "cividis", "grey", "coolwarm"})
  void everyPixelIsMatplotlibs(String name) {
    Colormap colormap = Colormap.byName(name);
    ValueRange range = ValueRange.of(PLANE, Fixture.UNPADDED);
    ValueRange fit = colormap.isDiverging() ? range.symmetric() : range;
    Pixels pixels = MapRenderer.render(PLANE, fit, colormap, Fixture.UNPADDED, 1);
    assertThat(rgb(pixels)).containsExactly(GOLDEN.get(name));
  }

  @Test
  void valuesOutsideTheRangeGetTheEndsColoursAsInMatplotlib() {
    Pixels pixels =
        MapRenderer.render(
            PLANE, new ValueRange(-0.5f, 0.75f), Colormap.VIRIDIS, Fixture.UNPADDED, 1);
    assertThat(rgb(pixels)).containsExactly(GOLDEN.get("clipped"));
  }

  @Test
  void endsAreTheFirstAndTheLastEntry() {
    assertThat(Colormap.VIRIDIS.argb(0)).isEqualTo(0xFF440154);
    assertThat(Colormap.VIRIDIS.argb(1)).isEqualTo(0xFFFDE724);
    assertThat(Colormap.GREY.argb(Float.NEGATIVE_INFINITY)).isEqualTo(0xFF000000);
    assertThat(Colormap.GREY.argb(Float.POSITIVE_INFINITY)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void notANumberHasAColourOfItsOwn() {
    for (String name : Colormap.names()) {
      Colormap colormap = Colormap.byName(name);
      assertThat(colormap.argb(Float.NaN)).isEqualTo(Colormap.NAN_ARGB);
      for (int i = 0; i < 256; i++) {
        assertThat(colormap.argb(i / 256f)).isNotEqualTo(Colormap.NAN_ARGB);
      }
    }
  }

  @Test
  void zeroIsNeutralInTheDivergingMap() {
    int argb = Colormap.COOLWARM.argb(new ValueRange(-3, 3).normalise(0));
    int red = argb >> 16 & 0xFF;
    int blue = argb & 0xFF;
    assertThat(Math.abs(red - blue)).isLessThanOrEqualTo(4);
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> Colormap.byName("jet"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "no colour map is called jet; there are viridis, magma, cividis, grey, coolwarm");
  }

  private static String[] rgb(Pixels pixels) {
    String[] rgb = new String[pixels.argb().length];
    for (int i = 0; i < rgb.length; i++) {
      assertThat(pixels.argb()[i] >>> 24).isEqualTo(0xFF);
      rgb[i] = String.format("%06x", pixels.argb()[i] & 0xFFFFFF);
    }
    return rgb;
  }
}
