package org.fpnexplorer.checkpoint;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** From the other floating-point types to single precision. */
final class Precision {
  private static final int HALF_FRACTION_BITS = 10;
  private static final int HALF_EXPONENT = 0x1f;

  /** What an exponent grows by: 127 of single precision less 15 of half precision. */
  private static final int BIAS = 112;

  private Precision() {}

  /**
   * Converts all that is left of the input.
   *
   * @param in values of the given type
   */
  static void toSingle(ByteBuffer in, DType type, FloatBuffer out) {
    while (in.hasRemaining()) {
      out.put(
          switch (type) {
            case F16 -> half(in.getShort());
            case BF16 -> bfloat16(in.getShort());
            case F32 -> in.getFloat();
            case F64 -> (float) in.getDouble();
            default -> throw new IllegalArgumentException(type + " is not floating point");
          });
    }
  }

  /** IEEE 754 binary16: sign, 5 bits of exponent with bias 15, 10 bits of fraction. Exact. */
  static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> HALF_FRACTION_BITS & HALF_EXPONENT;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      // Zero and the subnormal numbers: fraction · 2^-24.
      float value = fraction * 0x1p-24f;
      return sign == 0 ? value : -value;
    }
    int single = exponent == HALF_EXPONENT ? 0xff : exponent + BIAS;
    return Float.intBitsToFloat(sign | single << 23 | fraction << 23 - HALF_FRACTION_BITS);
  }

  /** bfloat16 is the upper half of single precision. Exact. */
  static float bfloat16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
