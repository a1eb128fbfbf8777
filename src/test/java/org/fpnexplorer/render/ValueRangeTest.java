package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.render.ValueRange.Tick;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
  @Test
  void notANumberAndInfinityDoNotCount() {
    Plane plane = new Plane(1, 5, new float[] {Float.NaN, 2, Float.POSITIVE_INFINITY, -1, 1.9e38f});
    assertThat(ValueRange.of(plane, Fixture.UNPADDED)).isEqualTo(new ValueRange(-1, 2));
  }

  @Test
  void paddingDoesNotCount() {
    Plane plane = new Plane(2, 3, new float[] {1, 2, 99, -99, 99, 99});
    PaddedInput content = new PaddedInput(8, 12, 4, 5);
    assertThat(ValueRange.of(plane, content)).isEqualTo(new ValueRange(1, 2));
  }

  @Test
  void withoutAnyValueItIsZero() {
    Plane plane = new Plane(1, 1, new float[] {Float.NaN});
    assertThat(ValueRange.of(plane, Fixture.UNPADDED)).isEqualTo(new ValueRange(0, 0));
  }

  @Test
  void symmetricHasZeroInTheMiddle() {
    ValueRange range = new ValueRange(-3, 1).symmetric();
    assertThat(range).isEqualTo(new ValueRange(-3, 3));
    assertThat(range.normalise(0)).isEqualTo(0.5f);
  }

  @Test
  void normalisesLinearly() {
    ValueRange range = new ValueRange(-1, 3);
    assertThat(range.normalise(-1)).isZero();
    assertThat(range.normalise(0)).isEqualTo(0.25f);
    assertThat(range.normalise(3)).isEqualTo(1);
    assertThat(range.normalise(Float.NaN)).isNaN();
  }

  @Test
  void aRangeOfOneValueHasItInTheMiddle() {
    ValueRange range = new ValueRange(2, 2);
    assertThat(range.normalise(2)).isEqualTo(0.5f);
    assertThat(Colormap.GREY.argb(range.normalise(1))).isEqualTo(0xFF000000);
    assertThat(Colormap.GREY.argb(range.normalise(3))).isEqualTo(0xFFFFFFFF);
    assertThat(range.normalise(Float.NaN)).isNaN();
    assertThat(range.ticks(5)).containsExactly(new Tick(2, 0.5, "2"));
  }

  @Test
  void aRangeHasTwoFiniteEndsInOrder() {
    assertThatThrownBy(() -> new ValueRange(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ValueRange(Float.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void legendRunsFromTheLowestToTheHighestColour() {
    Pixels legend = new ValueRange(-7, 13).legend(Colormap.GREY, 256, 2);
    for (int x = 0; x < 256; x++) {
      assertThat(legend.at(x, 0) & 0xFF).isCloseTo(x, within(1));
      assertThat(legend.at(x, 1)).isEqualTo(legend.at(x, 0));
    }
  }

  @Test
  void ticksAreRoundNumbersAtTheirPlaces() {
    assertThat(new ValueRange(0, 1).ticks(6))
        .containsExactly(
            new Tick(0, 0, "0"),
            new Tick(0.2, 0.2, "0.2"),
            new Tick(0.4, 0.4, "0.4"),
            new Tick(0.6, 0.6, "0.6"),
            new Tick(0.8, 0.8, "0.8"),
            new Tick(1, 1, "1"));
    assertThat(labels(new ValueRange(-3.7f, 9.1f), 5)).containsExactly("0", "5");
    assertThat(labels(new ValueRange(-2.5f, 2.5f), 5)).containsExactly("-2", "-1", "0", "1", "2");
    assertThat(new ValueRange(-2.5f, 2.5f).ticks(5).get(0).position()).isEqualTo(0.1);
  }

  @Test
  void verySmallAndVeryLargeTicksAreShort() {
    assertThat(labels(new ValueRange(0, 4e-9f), 3)).containsExactly("0", "2e-9");
    assertThat(labels(new ValueRange(0, 5e12f), 3)).containsExactly("0", "2e12", "4e12");
    assertThat(labels(new ValueRange(0, 3500), 4)).containsExactly("0", "1000", "2000", "3000");
  }

  @Test
  void ticksDoNotFollowTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(labels(new ValueRange(0, 1), 3)).containsExactly("0", "0.5", "1");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> labels(ValueRange range, int count) {
    return range.ticks(count).stream().map(Tick::label).toList();
  }
}
