package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  /** Two channels of two cells each; means c2 1 5, c3 0 20, m2 -3 2, p2 -1 1. */
  private static final List<FeatureMap> MAPS =
      List.of(
          new FeatureMap("c2", Role.C, 2, Fixture.tensor(2, 1, 2, 0, 2, 2, 8)),
          new FeatureMap("c3", Role.C, 3, Fixture.tensor(2, 1, 2, -1, 15, 1, 25)),
          new FeatureMap("m2", Role.M, 2, Fixture.tensor(2, 1, 2, -3, 0, -3, 4)),
          new FeatureMap("p2", Role.P, 2, Fixture.tensor(2, 1, 2, -1, 2, -1, 0)));

  @Test
  void sharedRangesReachOverWhatIsCompared() {
    Pictures pictures = pictures(RangeScope.SHARED, Colormap.GREY);
    assertThat(pictures.range("c2", ChannelMode.MEAN)).hasValue(new ValueRange(0, 20));
    assertThat(pictures.range("c3", ChannelMode.MEAN)).hasValue(new ValueRange(0, 20));
    assertThat(pictures.range("m2", ChannelMode.MEAN)).hasValue(new ValueRange(-3, 2));
    assertThat(pictures.range("p2", ChannelMode.MEAN)).hasValue(new ValueRange(-3, 2));
    assertThat(pictures.range("c2", ChannelMode.channel(0))).hasValue(new ValueRange(-1, 25));
    assertThat(pictures.range("c2", ChannelMode.SHEET)).hasValue(new ValueRange(-1, 25));
  }

  @Test
  void aLevelsRangeReachesOverItsRow() {
    Pictures pictures = pictures(RangeScope.LEVEL, Colormap.GREY);
    assertThat(pictures.range("c2", ChannelMode.MEAN)).hasValue(new ValueRange(-3, 5));
    assertThat(pictures.range("p2", ChannelMode.MEAN)).hasValue(new ValueRange(-3, 5));
    assertThat(pictures.range("c3", ChannelMode.MEAN)).hasValue(new ValueRange(0, 20));
  }

  @Test
  void aMapsRangeIsItsOwn() {
    Pictures pictures = pictures(RangeScope.MAP, Colormap.GREY);
    assertThat(pictures.range("c2", ChannelMode.MEAN)).hasValue(new ValueRange(1, 5));
    assertThat(pictures.range("c2", ChannelMode.channel(0))).hasValue(new ValueRange(0, 8));
    assertThat(pictures.range("c2", ChannelMode.SHEET)).hasValue(new ValueRange(0, 8));
  }

  @Test
  void aChannelsRangeIsItsOwn() {
    Pictures pictures = pictures(RangeScope.CHANNEL, Colormap.GREY);
    assertThat(pictures.range("c2", ChannelMode.channel(0))).hasValue(new ValueRange(0, 2));
    assertThat(pictures.range("c2", ChannelMode.channel(1))).hasValue(new ValueRange(2, 8));
    assertThat(pictures.range("c2", ChannelMode.SHEET)).isEmpty();
    assertThat(pictures.render("c2", ChannelMode.SHEET, 1).argb())
        .containsExactly(BLACK, WHITE, 0, BLACK, WHITE);
  }

  @Test
  void aDivergingMapHasZeroInTheMiddle() {
    assertThat(pictures(RangeScope.SHARED, Colormap.COOLWARM).range("p2", ChannelMode.MEAN))
        .hasValue(new ValueRange(-3, 3));
  }

  @Test
  void aPictureIsThePlaneInTheRangeOfItsLegend() {
    Pictures pictures = pictures(RangeScope.SHARED, Colormap.MAGMA);
    Pixels pixels = pictures.render("c2", ChannelMode.MAX, 3);
    assertThat(pixels)
        .usingRecursiveComparison()
        .isEqualTo(
            MapRenderer.render(
                new Plane(1, 2, new float[] {2, 8}),
                pictures.range("c2", ChannelMode.MAX).orElseThrow(),
                Colormap.MAGMA,
                Fixture.UNPADDED,
                3));
  }

  @Test
  void cellsBecomeSquaresAndPaddingIsTransparent() {
    PaddedInput content = new PaddedInput(96, 64, 33, 20);
    Plane plane = new Plane(3, 2, new float[] {0, 9, 1, 9, 9, 9});
    Pixels pixels = MapRenderer.render(plane, new ValueRange(0, 1), Colormap.GREY, content, 2);
    assertThat(pixels.argb())
        .containsExactly(
            BLACK, BLACK, 0, 0, //
            BLACK, BLACK, 0, 0, //
            WHITE, WHITE, 0, 0, //
            WHITE, WHITE, 0, 0, //
            0, 0, 0, 0, //
            0, 0, 0, 0);
  }

  @Test
  void principalComponentsAreSharedByMapsOfOneRoleAndDepth() {
    Pictures shared = pictures(RangeScope.SHARED, Colormap.GREY);
    Pictures own = pictures(RangeScope.MAP, Colormap.GREY);
    assertThat(shared.render("c2", ChannelMode.PCA, 1).argb())
        .isNotEqualTo(own.render("c2", ChannelMode.PCA, 1).argb());
    assertThat(shared.range("c2", ChannelMode.PCA)).isEmpty();
  }

  @Test
  void unknownMapsAndChannelsAreNamed() {
    Pictures pictures = pictures(RangeScope.CHANNEL, Colormap.GREY);
    assertThatThrownBy(() -> pictures.render("c9", ChannelMode.MEAN, 1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no map is called c9");
    assertThatThrownBy(() -> pictures.range("c2", ChannelMode.channel(2)))
        .hasMessage("c2 has no channel 2; its channels go from 0 to 1");
  }

  @Test
  void scopesAreRead() {
    assertThat(RangeScope.parse("shared")).isEqualTo(RangeScope.SHARED);
    assertThatThrownBy(() -> RangeScope.parse("all"))
        .hasMessage("no range is called all; there are shared, level, map, channel");
  }

  private static Pictures pictures(RangeScope scope, Colormap colormap) {
    return new Pictures(MAPS, scope, colormap, Fixture.UNPADDED);
  }
}
