package org.fpnexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A tensor's values by their place. */
class TensorTest {
  private static final Tensor COUNTED =
      new Tensor(Shape.of(1, 2, 2, 3), new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

  @Test
  void rowsLieBehindOneAnotherAndChannelsBehindRows() {
    assertThat(COUNTED.at(0, 1, 2)).isEqualTo(5);
    assertThat(COUNTED.at(1, 0, 1)).isEqualTo(7);
  }

  @Test
  void infinityIsANumberNaNIsNone() {
    assertThat(COUNTED.hasNaN()).isFalse();
    assertThat(pair(1, Float.POSITIVE_INFINITY).hasNaN()).isFalse();
    assertThat(pair(1, Float.NaN).hasNaN()).isTrue();
  }

  private static Tensor pair(float first, float second) {
    return new Tensor(Shape.of(1, 1, 1, 2), new float[] {first, second});
  }

  @Test
  void asManyValuesAsItsShapeHas() {
    assertThatThrownBy(() -> new Tensor(Shape.of(1, 1, 2, 2), new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values");
  }
}
