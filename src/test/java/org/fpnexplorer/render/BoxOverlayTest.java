package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.render.BoxOverlay.Outline;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;

class BoxOverlayTest {
  private static final int BACKGROUND = 0xFF202020;
  private static final int LINE = 0xFFE69F00;

  @Test
  void theLinesMiddleLiesOnTheBoxsEdge() {
    // Two pixels thick around 10: pixels 9 and 10.
    Pixels pixels = draw(new Outline(new Box(10, 10, 30, 20), LINE, 2, ""));
    assertThat(pixels.at(8, 15)).isEqualTo(BACKGROUND);
    assertThat(pixels.at(9, 15)).isEqualTo(LINE);
    assertThat(pixels.at(10, 15)).isEqualTo(LINE);
    assertThat(pixels.at(11, 15)).isEqualTo(BACKGROUND);
    assertThat(pixels.at(30, 20)).isEqualTo(LINE);
    assertThat(pixels.at(20, 15)).isEqualTo(BACKGROUND);
  }

  @Test
  void aThinLineBetweenPixelsIsBlended() {
    Pixels pixels = draw(new Outline(new Box(10, 10, 30, 20), LINE, 1, ""));
    assertThat(pixels.at(9, 15)).isEqualTo(pixels.at(10, 15)).isNotIn(BACKGROUND, LINE);
  }

  @Test
  void everythingIsOpaqueAndThePictureItselfUntouched() {
    Pixels picture = background();
    Pixels pixels =
        BoxOverlay.draw(picture, List.of(new Outline(new Box(-5, -5, 70, 60), LINE, 1.5f, "")));
    assertThat(Arrays.stream(pixels.argb()).allMatch(argb -> argb >>> 24 == 0xFF)).isTrue();
    assertThat(picture.argb()).containsOnly(BACKGROUND);
  }

  @Test
  void levelsDifferFromEachOtherAndFromDarkAndLight() {
    int[] levels = {2, 3, 4, 5, 6};
    assertThat(Arrays.stream(levels).map(LevelColors::argb).distinct().count()).isEqualTo(5);
    for (int level : levels) {
      double luminance = luminance(LevelColors.argb(level));
      // Contrast as WCAG 2 defines it, against white and against #1E1E1E.
      assertThat(1.05 / (luminance + 0.05)).isGreaterThan(2.2);
      assertThat((luminance + 0.05) / (luminance(0x1E1E1E) + 0.05)).isGreaterThan(3);
    }
  }

  private static Pixels draw(Outline outline) {
    return BoxOverlay.draw(background(), List.of(outline));
  }

  private static Pixels background() {
    int[] argb = new int[50 * 40];
    Arrays.fill(argb, BACKGROUND);
    return new Pixels(50, 40, argb);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int value) {
    double unit = value / 255.0;
    return unit <= 0.04045 ? unit / 12.92 : Math.pow((unit + 0.055) / 1.055, 2.4);
  }
}
