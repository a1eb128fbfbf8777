package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fpnexplorer.geometry.TorchvisionBoxes.Suppression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NmsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("suppressions")
  void keepsWhatTorchvisionKeeps(Suppression reference) {
    Nms nms =
        Nms.greedy(
            TorchvisionBoxes.boxes(reference.boxes()), reference.scores(), reference.threshold());

    assertThat(nms.kept()).isEqualTo(reference.kept());
  }

  static List<Suppression> suppressions() {
    return TorchvisionBoxes.read().nms();
  }

  @Test
  void theSuppressorIsTheBestBoxThatWasItselfKept() {
    // Box 0 overlaps box 2 even more (9 of 11) than box 1 (8 of 12), but box 2 is itself gone.
    List<Box> boxes = List.of(new Box(1, 0, 11, 1), new Box(3, 0, 13, 1), new Box(2, 0, 12, 1));
    Nms nms = Nms.greedy(boxes, new float[] {0.1f, 0.9f, 0.8f}, 0.5);

    assertThat(nms.kept()).containsExactly(1);
    assertThat(nms.isKept(1)).isTrue();
    assertThat(nms.suppressor(0)).isEqualTo(1);
    assertThat(nms.iou(0)).isEqualTo(8f / 12);
    assertThat(nms.suppressor(2)).isEqualTo(1);
    assertThat(nms.iou(2)).isEqualTo(9f / 11);
  }

  @Test
  void aKeptBoxHasNoSuppressor() {
    Nms nms = Nms.greedy(List.of(new Box(0, 0, 1, 1)), new float[] {1}, 0.5);

    assertThatThrownBy(() -> nms.suppressor(0)).hasMessage("box 0 was kept");
    assertThatThrownBy(() -> nms.iou(0)).hasMessage("box 0 was kept");
  }

  @Test
  void notANumberIsWorst() {
    List<Box> boxes = List.of(new Box(0, 0, 1, 1), new Box(0, 0, 1, 1));

    assertThat(Nms.greedy(boxes, new float[] {Float.NaN, -1}, 0.5).kept()).containsExactly(1);
  }

  @Test
  void noBoxesKeepNone() {
    assertThat(Nms.greedy(List.of(), new float[0], 0.5).kept()).isEmpty();
  }

  @Test
  void everyBoxNeedsAScore() {
    assertThatThrownBy(() -> Nms.greedy(List.of(), new float[1], 0.5))
        .hasMessage("1 scores for 0 boxes");
  }
}
