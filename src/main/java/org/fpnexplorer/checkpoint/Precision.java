package org.fpnexplorer.checkpoint;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Between the other floating-point types and single precision. */
final class Precision {
  private static final int HALF_FRACTION_BITS = 10;
  private static final int HALF_EXPONENT = 0x1f;

  /** What an exponent grows by: 127 of single precision less 15 of half precision. */
  private static final int BIAS = 112;

  /** Smallest normal number of half precision. */
  private static final float HALF_NORMAL = 0x1p-14f;

  /** Half way from half precision's largest number, 65504, to the next power of two. */
  private static final float HALF_OVERFLOW = 65520;

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

  /**
   * The nearest binary16, of two equally near ones the even one; from 65520 on infinity. As
   * PyTorch's {@code half()}, but for the fraction of NaN, which is no number's.
   */
  static short toHalf(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    float size = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | 0x7e00);
    }
    if (size >= HALF_OVERFLOW) {
      return (short) (sign | HALF_EXPONENT << HALF_FRACTION_BITS);
    }
    if (size < HALF_NORMAL) {
      // A multiple of 2^-24; scaling by a power of two is exact, rint rounds half to even.
      return (short) (sign | (int) Math.rint((double) size * 0x1p24));
    }
    // Halves are added to the fraction's lost bits; what carries over belongs into the exponent.
    int magnitude = (bits & 0x7fffffff) - (BIAS << 23);
    int lost = 23 - HALF_FRACTION_BITS;
    int odd = magnitude >>> lost & 1;
    return (short) (sign | magnitude + (1 << lost - 1) - 1 + odd >>> lost);
  }

  /** bfloat16 is the upper half of single precision. Exact. */
  static float bfloat16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
