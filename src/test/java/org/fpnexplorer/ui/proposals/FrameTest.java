package org.fpnexplorer.ui.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** A picture of 640×320 in an input of 64×64: 64×32 of it are picture, the rest is padding. */
class FrameTest {
  private static final NetworkInput INPUT =
      new NetworkInput(
          new Tensor(Shape.of(1, 3, 64, 64), new float[3 * 64 * 64]), 32, 64, 320, 640);

  /** On the view the picture is 320×160, 10 to the right and 20 down. */
  private final Frame frame = new Frame(INPUT, new Rectangle2D(10, 20, 320, 160));

  @Test
  void aBoxOfTheInputLiesWhereItsPartOfThePictureIs() {
    assertThat(frame.onView(new Box(0, 0, 64, 32))).isEqualTo(frame.area());
    assertThat(frame.onView(new Box(16, 8, 32, 24))).isEqualTo(new Rectangle2D(90, 60, 80, 80));
  }

  @Test
  void aPlaceGoesToTheViewAndBack() {
    assertThat(frame.onView(16, 8)).isEqualTo(new Point2D(90, 60));
    assertThat(frame.onInput(90, 60)).contains(new Point2D(16, 8));
  }

  @Test
  void besideThePictureIsNoPlace() {
    assertThat(frame.onInput(9, 60)).isEmpty();
    assertThat(frame.onInput(90, 181)).isEmpty();
  }
}
