package org.fpnexplorer.image;

import java.io.IOException;
import java.util.Locale;

/** Sizes a network can make something of, and memory can hold. */
final class Limits {
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
      refuse(width, height, "too small", "a side of at least " + SMALLEST_SIDE);
    }
    if (longer > (long) LARGEST_RATIO * shorter) {
      refuse(width, height, "too long and thin", "sides of at most " + LARGEST_RATIO + " to 1");
    }
    if ((long) width * height > MOST_PIXELS) {
      refuse(width, height, "too large", "at most " + MOST_PIXELS / 1_000_000 + " megapixels");
    }
  }

  private static void refuse(int width, int height, String what, String wanted) throws IOException {
    throw new IOException(
        String.format(
            Locale.ROOT,
            "%dx%d pixels are %s; use a picture with %s",
            width,
            height,
            what,
            wanted));
  }
}
