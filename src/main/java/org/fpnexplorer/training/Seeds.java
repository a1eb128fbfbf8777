package org.fpnexplorer.training;

import java.util.SplittableRandom;

/** Many random streams out of one seed, one for each use and number. */
final class Seeds {
  /** The uses: no two share a stream. */
  static final int AUGMENTATION = 1;

  static final int ORDER = 2;
  static final int SAMPLING = 3;

  private Seeds() {}

  /** A number that depends on all three, with no pattern in it. */
  static long mix(long seed, int use, long number) {
    long mixed = new SplittableRandom(seed).nextLong();
    mixed = new SplittableRandom(mixed ^ use).nextLong();
    return new SplittableRandom(mixed ^ number).nextLong();
  }
}
