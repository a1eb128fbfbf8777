package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fpnexplorer.geometry.TorchvisionBoxes.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoxCoderTest {
  private static final float LN2 = (float) Math.log(2);

  /** 20 wide, 10 high, centre 10, 5. */
  private final Box anchor = new Box(0, 0, 20, 10);

  @Test
  void noDeltasLeaveTheAnchor() {
    assertThat(BoxCoder.RPN.decode(new Deltas(0, 0, 0, 0), anchor)).isEqualTo(anchor);
  }

  @Test
  void shiftsAreInAnchorSidesAndLogarithmsStretchAboutTheCentre() {
    // Centre 10 + 0.5 · 20, 5 - 1 · 10; sides 20 · 2, 10 · 1/2.
    Box box = BoxCoder.RPN.decode(new Deltas(0.5f, -1, LN2, -LN2), anchor);

    assertThat(box).isEqualTo(new Box(0, -7.5f, 40, -2.5f));
  }

  @Test
  void encodingIsTheWayBack() {
    Deltas deltas = BoxCoder.RPN.encode(new Box(0, -7.5f, 40, -2.5f), anchor);

    assertThat(deltas).isEqualTo(new Deltas(0.5f, -1, LN2, -LN2));
  }

  @Test
  void weightsMultiplyWhenEncodedAndDivideWhenDecoded() {
    BoxCoder coder = new BoxCoder(10, 10, 5, 5);
    Deltas deltas = new Deltas(5, -10, 5 * LN2, -5 * LN2);

    assertThat(coder.encode(new Box(0, -7.5f, 40, -2.5f), anchor)).isEqualTo(deltas);
    assertThat(coder.decode(deltas, anchor)).isEqualTo(new Box(0, -7.5f, 40, -2.5f));
  }

  @Test
  void noSideGrowsBeyondSixtyTwoAndAHalfAnchors() {
    Deltas deltas = new Deltas(0, 0, 4.2f, 100);
    Box box = BoxCoder.RPN.decode(deltas, anchor);

    assertThat(BoxCoder.LARGEST_LOG).isEqualTo(4.1351666f);
    assertThat(box.width()).isCloseTo(20 * 62.5f, within(1e-3f));
    assertThat(box.height()).isCloseTo(10 * 62.5f, within(1e-3f));
    assertThat(BoxCoder.RPN.clamps(deltas)).isTrue();
  }

  @Test
  void theClampActsAboveItsLimitOnlyAndOnEitherSide() {
    float limit = BoxCoder.LARGEST_LOG;
    float above = Math.nextUp(limit);

    assertThat(BoxCoder.RPN.clamps(new Deltas(9, 9, limit, limit))).isFalse();
    assertThat(BoxCoder.RPN.clamps(new Deltas(0, 0, above, 0))).isTrue();
    assertThat(BoxCoder.RPN.clamps(new Deltas(0, 0, 0, above))).isTrue();
    assertThat(new BoxCoder(1, 1, 5, 5).clamps(new Deltas(0, 0, 20, 20))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("coders")
  void equalsTorchvision(Coder reference) {
    float[] w = reference.weights();
    BoxCoder coder = new BoxCoder(w[0], w[1], w[2], w[3]);
    List<Box> anchors = TorchvisionBoxes.boxes(reference.anchors());
    List<Box> targets = TorchvisionBoxes.boxes(reference.targets());
    List<Box> decoded = TorchvisionBoxes.boxes(reference.decoded());
    float[] d = reference.deltas();
    float[] e = reference.encoded();
    for (int i = 0; i < anchors.size(); i++) {
      Deltas deltas = new Deltas(d[4 * i], d[4 * i + 1], d[4 * i + 2], d[4 * i + 3]);
      Deltas encoded = coder.encode(targets.get(i), anchors.get(i));
      Box box = coder.decode(deltas, anchors.get(i));

      assertThat(encoded.dx()).isEqualTo(e[4 * i]);
      assertThat(encoded.dy()).isEqualTo(e[4 * i + 1]);
      assertThat(encoded.dw()).isCloseTo(e[4 * i + 2], within(2e-6f));
      assertThat(encoded.dh()).isCloseTo(e[4 * i + 3], within(2e-6f));
      // exp may differ in its last bit, which is worth 1e-7 of the side.
      float tolerance = 3e-7f * Math.max(box.width(), box.height()) + 1e-5f;
      assertThat(box.x1()).isCloseTo(decoded.get(i).x1(), within(tolerance));
      assertThat(box.y1()).isCloseTo(decoded.get(i).y1(), within(tolerance));
      assertThat(box.x2()).isCloseTo(decoded.get(i).x2(), within(tolerance));
      assertThat(box.y2()).isCloseTo(decoded.get(i).y2(), within(tolerance));
    }
  }

  static List<Coder> coders() {
    return TorchvisionBoxes.read().coder();
  }
}
