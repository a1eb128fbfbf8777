package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Bit patterns worked by hand from IEEE 754's binary16 and from bfloat16. */
class PrecisionTest {
  @Test
  void half() {
    assertThat(Precision.half((short) 0x3c00)).isEqualTo(1f);
    assertThat(Precision.half((short) 0xc000)).isEqualTo(-2f);
    assertThat(Precision.half((short) 0x3555)).isEqualTo(0.333251953125f);
    assertThat(Precision.half((short) 0x7bff)).isEqualTo(65504f);
    assertThat(Precision.half((short) 0x0400)).isEqualTo(0x1p-14f);
  }

  @Test
  void halfBelowItsNormalNumbers() {
    assertThat(Precision.half((short) 0x0001)).isEqualTo(0x1p-24f);
    assertThat(Precision.half((short) 0x83ff)).isEqualTo(-0x3ffp-24f);
    assertThat(Precision.half((short) 0x8000)).isEqualTo(-0f);
  }

  @Test
  void halfBeyondItsNumbers() {
    assertThat(Precision.half((short) 0x7c00)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Precision.half((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Precision.half((short) 0x7e00)).isNaN();
  }

  /** half.txt is what PyTorch makes of the same numbers, many of them half way between two. */
  @Test
  void toHalfRoundsAsPyTorchDoes() throws IOException {
    for (String line : Files.readAllLines(Fixtures.path("half.txt"))) {
      float single = Float.intBitsToFloat(Integer.parseUnsignedInt(line.substring(0, 8), 16));
      int half = Precision.toHalf(single) & 0xffff;
      assertThat(Integer.toHexString(half))
          .as("%s", single)
          .isEqualTo(Integer.toHexString(Integer.parseInt(line.substring(9), 16)));
    }
  }

  @Test
  void everyHalfIsItselfAgain() {
    for (int bits = 0; bits <= 0xffff; bits++) {
      float single = Precision.half((short) bits);
      if (!Float.isNaN(single)) {
        assertThat(Precision.toHalf(single)).isEqualTo((short) bits);
      }
    }
    assertThat(Precision.half(Precision.toHalf(Float.NaN))).isNaN();
  }

  @Test
  void bfloat16() {
    assertThat(Precision.bfloat16((short) 0x3f80)).isEqualTo(1f);
    assertThat(Precision.bfloat16((short) 0xc049)).isEqualTo(-3.140625f);
    assertThat(Precision.bfloat16((short) 0x7fc0)).isNaN();
  }
}
