package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaddedInputTest {
  @Test
  void aCellWithOnePixelOfImageBelongsToTheImage() {
    PaddedInput input = new PaddedInput(224, 224, 193, 192);
    assertThat(input.rows(7)).isEqualTo(7);
    assertThat(input.columns(7)).isEqualTo(6);
    assertThat(input.rows(56)).isEqualTo(49);
    assertThat(PaddedInput.unpadded(224, 320).rows(56)).isEqualTo(56);
  }
}
