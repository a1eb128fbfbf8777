package org.fpnexplorer.lesson.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Blocks in maps that are small enough to be counted by hand. */
class BlocksTest {
  @Test
  void ofAnEnlargedMapThePairsInsideBlocksAreEqual() {
    // 1 2 / 3 4 enlarged by 2: in each of 4 rows 2 of 3 pairs are equal, in each column likewise.
    float[] data = {1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4};
    Blocks blocks = Blocks.of(new Tensor(Shape.of(1, 1, 4, 4), data));
    assertThat(blocks.equalShare()).isEqualTo(16.0 / 24);
  }

  @Test
  void stepsAcrossSeamsAreComparedWithThoseInside() {
    // One row: inside the blocks 1 and 3, across the seam 8: 8 / 2.
    float[] data = {0, 1, 9, 12};
    Blocks blocks = Blocks.of(new Tensor(Shape.of(1, 1, 1, 4), data));
    assertThat(blocks.seams()).isCloseTo(4, within(1e-12));
    assertThat(blocks.equalShare()).isZero();
  }

  @Test
  void channelsAreNoNeighbours() {
    float[] data = {5, 5, 5, 7};
    assertThat(Blocks.of(new Tensor(Shape.of(1, 2, 1, 2), data)).equalShare()).isEqualTo(0.5);
  }
}
