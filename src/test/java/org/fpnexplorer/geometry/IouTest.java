package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IouTest {
  private final Box box = new Box(0, 0, 4, 4);

  @Test
  void sharedAreaOverCoveredArea() {
    // Shared 2 · 2, covered 16 + 16 - 4.
    assertThat(Iou.of(box, new Box(2, 2, 6, 6))).isEqualTo(4f / 28);
    assertThat(Iou.of(new Box(2, 2, 6, 6), box)).isEqualTo(4f / 28);
  }

  @Test
  void aBoxCoversItself() {
    assertThat(Iou.of(box, box)).isEqualTo(1);
  }

  @Test
  void boxesApartOrTouchingShareNothing() {
    assertThat(Iou.of(box, new Box(4, 0, 8, 4))).isZero();
    // Apart on both axes: the product of two negative sides is no area.
    assertThat(Iou.of(box, new Box(9, 9, 10, 10))).isZero();
  }

  @Test
  void anEmptyBoxSharesNothingAndTwoHaveNoIou() {
    Box empty = new Box(1, 1, 1, 1);

    assertThat(Iou.of(box, empty)).isZero();
    assertThat(Iou.of(empty, empty)).isNaN();
  }

  @Test
  void equalsTorchvisionToTheLastBit() {
    TorchvisionBoxes.Overlap reference = TorchvisionBoxes.read().iou();
    List<Box> a = TorchvisionBoxes.boxes(reference.a());
    List<Box> b = TorchvisionBoxes.boxes(reference.b());
    for (int i = 0; i < a.size(); i++) {
      assertThat(Iou.of(a.get(i), b.get(i))).isEqualTo(reference.values()[i]);
    }
  }

  @Test
  void manyAtATimeEqualOneByOne() {
    List<Box> boxes = TorchvisionBoxes.boxes(TorchvisionBoxes.read().iou().a());
    Boxes packed = new Boxes(boxes);
    for (int i = 0; i < boxes.size(); i++) {
      float[] ious = new float[boxes.size()];
      Arrays.fill(ious, 7);
      packed.iouWithLater(i, ious);
      for (int j = 0; j < boxes.size(); j++) {
        assertThat(ious[j]).isEqualTo(j > i ? Iou.of(boxes.get(i), boxes.get(j)) : 7);
      }
    }
  }
}
