package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {
  private final Box box = new Box(-2, 3, 10, 8);

  @Test
  void sidesAndAreaHaveNoPlusOne() {
    assertThat(box.width()).isEqualTo(12);
    assertThat(box.height()).isEqualTo(5);
    assertThat(box.area()).isEqualTo(60);
  }

  @Test
  void clippingCutsAtEveryBorder() {
    assertThat(box.clip(9, 7)).isEqualTo(new Box(0, 3, 9, 7));
    assertThat(new Box(1, -4, 2, 99).clip(9, 7)).isEqualTo(new Box(1, 0, 2, 7));
  }

  @Test
  void clippingABoxOutsideLeavesNoArea() {
    assertThat(new Box(20, 1, 30, 5).clip(9, 7)).isEqualTo(new Box(9, 1, 9, 5));
    assertThat(box.clip(0, 0).area()).isZero();
  }

  @Test
  void scalingMultipliesEachAxisByItsOwnFactor() {
    assertThat(box.scaled(2, 0.5f)).isEqualTo(new Box(-4, 1.5f, 20, 4));
  }

  @Test
  void movingKeepsTheSides() {
    assertThat(box.moved(5, -1)).isEqualTo(new Box(3, 2, 15, 7));
  }

  @Test
  void clippingEqualsTorchvision() {
    TorchvisionBoxes.Clip reference = TorchvisionBoxes.read().clip();

    assertThat(TorchvisionBoxes.boxes(reference.boxes()))
        .map(b -> b.clip(reference.width(), reference.height()))
        .isEqualTo(TorchvisionBoxes.boxes(reference.clipped()));
  }
}
