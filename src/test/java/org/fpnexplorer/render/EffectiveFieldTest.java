package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class EffectiveFieldTest {
  /**
   * 5 × 5 pixels: 8 in the middle, 1 at each of its four neighbours, 1 at four corners of 5 × 5.
   */
  private static EffectiveField cross() {
    float[] red = new float[25];
    float[] green = new float[25];
    red[12] = -6;
    green[12] = 2;
    for (int i : new int[] {7, 11, 13, 17}) {
      green[i] = -1;
    }
    for (int i : new int[] {0, 4, 20, 24}) {
      red[i] = 1;
    }
    return EffectiveField.of(tensor(5, 5, red, green));
  }

  private static Tensor tensor(int height, int width, float[] red, float[] green) {
    float[] all = Arrays.copyOf(red, 3 * red.length);
    System.arraycopy(green, 0, all, red.length, green.length);
    return Fixture.tensor(3, height, width, all);
  }

  private static PixelBox box(int top, int bottom, int left, int right) {
    return new PixelBox(new Interval(top, bottom), new Interval(left, right));
  }

  @Test
  void magnitudesAreSummedOverTheColours() {
    assertThat(cross().magnitude().values()[12]).isEqualTo(8);
    assertThat(cross().magnitude().values()[7]).isEqualTo(1);
    assertThat(cross().magnitude().values()[1]).isZero();
  }

  @Test
  void theBoxGrowsUntilItHoldsTheShare() {
    // 8 of 16 in the middle, 12 of 16 within one pixel, all within two.
    assertThat(cross().box(0.5)).contains(box(2, 2, 2, 2));
    assertThat(cross().box(0.51)).contains(box(1, 3, 1, 3));
    assertThat(cross().box(0.75)).contains(box(1, 3, 1, 3));
    assertThat(cross().box(0.76)).contains(box(0, 4, 0, 4));
    assertThat(cross().box(1)).contains(box(0, 4, 0, 4));
    assertThat(cross().share(box(1, 3, 1, 3))).isCloseTo(0.75, within(1e-9));
    assertThat(cross().share(box(-10, 2, -10, 10))).isCloseTo(13.0 / 16, within(1e-9));
  }

  @Test
  void theBoxLiesAroundTheCentreOfMass() {
    // 3 at column 0 and 1 at column 4: the middle is at 1.
    EffectiveField field =
        EffectiveField.of(tensor(1, 5, new float[] {3, 0, 0, 0, 1}, new float[5]));

    assertThat(field.box(0.75)).contains(box(-1, 1, 0, 2));
    assertThat(field.box(1)).contains(box(-3, 3, -2, 4));
    assertThat(field.extent()).contains(box(0, 0, 0, 4));
  }

  @Test
  void aGradientThatIsNoNumberIsUnknown() {
    float[] overflowing = {1, Float.POSITIVE_INFINITY, 0, Float.NaN};
    EffectiveField field = EffectiveField.of(tensor(2, 2, overflowing, new float[4]));

    assertThat(field.isUnknown()).isTrue();
    assertThat(field.box(0.95)).isEmpty();
  }

  @Test
  void aCellThatNothingMovesIsBlind() {
    EffectiveField field = EffectiveField.of(tensor(2, 2, new float[4], new float[4]));

    assertThat(field.isBlind()).isTrue();
    assertThat(field.isUnknown()).isFalse();
    assertThat(field.box(0.95)).isEmpty();
    assertThat(field.extent()).isEmpty();
    assertThat(field.share(box(0, 1, 0, 1))).isZero();
  }

  @Test
  void heatCoversAGreyPicture() {
    Pixels image = new Pixels(2, 2, new int[] {0xFFFFFFFF, 0xFFFF0000, 0, 0xFF0000FF});
    EffectiveField field =
        EffectiveField.of(tensor(2, 2, new float[] {8, 0, 0, 0}, new float[] {0, 1, 0, 0}));

    int[] argb = field.over(image, Colormap.GREY).argb();
    // The strongest pixel wholly; ∛⅛ = ½ of the strongest covers 1.25 · ½ of 0.55 · 0.299 · 255.
    assertThat(argb[0]).isEqualTo(Colormap.GREY.argb(1));
    double grey = Math.round(0.55 * 0.299 * 255);
    long mixed = Math.round(grey + 0.625 * ((Colormap.GREY.argb(0.5f) & 0xFF) - grey));
    assertThat(argb[1] & 0xFF).isEqualTo((int) mixed);
    assertThat(argb[2]).isEqualTo(0xFF606060);
    assertThat(argb[3] & 0xFF).isEqualTo((int) Math.round(0.55 * 0.114 * 255));
  }
}
