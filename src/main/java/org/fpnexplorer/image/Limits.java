package org.fpnexplorer.image;

import java.io.IOException;
import org.fpnexplorer.text.Texts;

/** Sizes a network can make something of, and memory can hold. */
final class Limits {
  private static final Texts TEXTS = Texts.of(Limits.class);

  private static final int SMALLEST_SIDE = 8;
  private static final int LARGEST_RATIO = 32;
  private static final long MOST_PIXELS = 100_000_000;

  private Limits() {}

  /**
   * Refuses a picture by its size in pixels, before memory is taken for it.
   *
   * @throws IOException if a side is shorter than 8, one side more than 32 times the other, or
   *     there are more than 100 million pixels
   */
  static void check(int width, int height) throws IOException {
    int shorter = Math.min(width, height);
    int longer = Math.max(width, height);
    if (shorter < SMALLEST_SIDE) {
      throw refusal("small", width, height, SMALLEST_SIDE);
    }
    if (longer > (long) LARGEST_RATIO * shorter) {
      throw refusal("thin", width, height, LARGEST_RATIO);
    }
    if ((long) width * height > MOST_PIXELS) {
      throw refusal("large", width, height, MOST_PIXELS / 1_000_000);
    }
  }

  private static IOException refusal(String why, int width, int height, long wanted) {
    return new IOException(TEXTS.get("size." + why, width, height, wanted));
  }
}
