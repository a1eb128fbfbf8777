package org.fpnexplorer.ui.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fpnexplorer.network.Interval;
import org.fpnexplorer.render.PixelBox;
import org.fpnexplorer.tensor.Shape;
import org.junit.jupiter.api.Test;

class FieldTextTest {
  private static final Shape INPUT = Shape.of(1, 3, 100, 200);

  private static PixelBox box(int top, int bottom, int left, int right) {
    return new PixelBox(new Interval(top, bottom), new Interval(left, right));
  }

  @Test
  void sizesAreWidthByHeight() {
    assertThat(FieldText.size(box(0, 9, 5, 24))).isEqualTo("20 × 10 px");
  }

  @Test
  void whatLiesInThePaddingIsSaidSideBySide() {
    assertThat(FieldText.outside(box(0, 99, 0, 199), INPUT)).isEmpty();
    assertThat(FieldText.outside(box(-7, 50, 3, 202), INPUT))
        .contains("The theoretical field goes on into the padding: 7 px above, 3 px right.");
  }

  @Test
  void sharesOfAreaCountWhatLiesInTheImage() {
    // 10 × 10 of 20 × 50 pixels; in the image the field has 20 × 40 of them.
    assertThat(FieldText.areaShare(box(0, 9, 0, 9), box(0, 19, -10, 39), INPUT))
        .isCloseTo(0.125, within(1e-9));
  }

  @Test
  void percentsAreWholeFromTenOn() {
    assertThat(FieldText.percent(0.95)).isEqualTo("95 %");
    assertThat(FieldText.percent(0.024)).isEqualTo("2.4 %");
    assertThat(FieldText.percent(0.9999)).isEqualTo("99 %");
    assertThat(FieldText.percent(1)).isEqualTo("100 %");
  }
}
