package org.fpnexplorer.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.junit.jupiter.api.Test;

/** An image of 400 by 300 in an input of 448 by 320. */
class BoxFaultTest {
  private static final PaddedInput INPUT = new PaddedInput(320, 448, 300, 400);

  @Test
  void aBoxInTheImageIsFine() {
    assertThat(BoxFault.of(new Box(10, 10, 50, 60), INPUT)).isEmpty();
    assertThat(BoxFault.of(new Box(-10, -10, 500, 400), INPUT)).isEmpty();
    assertThat(BoxFault.of(new Box(399, 299, 440, 310), INPUT)).isEmpty();
  }

  @Test
  void withoutWidthOrHeightItHasNoArea() {
    assertThat(BoxFault.of(new Box(10, 10, 10, 60), INPUT)).contains(BoxFault.NO_AREA);
    assertThat(BoxFault.of(new Box(10, 10, 50, 10), INPUT)).contains(BoxFault.NO_AREA);
    assertThat(BoxFault.of(new Box(50, 60, 10, 10), INPUT)).contains(BoxFault.NO_AREA);
  }

  @Test
  void besideTheImageItIsOnThePadding() {
    assertThat(BoxFault.of(new Box(400, 10, 440, 60), INPUT)).contains(BoxFault.ON_PADDING);
    assertThat(BoxFault.of(new Box(10, 301, 60, 319), INPUT)).contains(BoxFault.ON_PADDING);
    assertThat(BoxFault.of(new Box(440, 10, 900, 60), INPUT)).contains(BoxFault.ON_PADDING);
  }

  @Test
  void besideTheInputItIsOutside() {
    assertThat(BoxFault.of(new Box(-50, 10, 0, 60), INPUT)).contains(BoxFault.OUTSIDE);
    assertThat(BoxFault.of(new Box(10, 320, 60, 400), INPUT)).contains(BoxFault.OUTSIDE);
    assertThat(BoxFault.of(new Box(448, 0, 500, 60), INPUT)).contains(BoxFault.OUTSIDE);
  }

  @Test
  void whatIsNoNumberIsSaidToBeNone() {
    assertThat(BoxFault.of(new Box(Float.NaN, 0, 10, 10), INPUT)).contains(BoxFault.NO_NUMBER);
    assertThat(BoxFault.of(new Box(0, 0, Float.POSITIVE_INFINITY, 10), INPUT))
        .contains(BoxFault.NO_NUMBER);
    assertThat(BoxFault.of(new Box(0, 0, 10, 1e30f), INPUT)).contains(BoxFault.NO_NUMBER);
  }
}
