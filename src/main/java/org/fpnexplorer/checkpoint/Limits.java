package org.fpnexplorer.checkpoint;

import java.io.IOException;
import org.fpnexplorer.text.Texts;

/** What is refused alike in every format. */
final class Limits {
  private static final Texts TEXTS = Texts.of(Limits.class);

  private static final int MOST_TENSORS = 100_000;
  private static final int LONGEST_NAME = 1000;

  private Limits() {}

  /** What tells a reader about one tensor. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** A failure is said to be the tensor's. */
  static <T> T named(String name, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks a name before it gets into a list or a message.
   *
   * @param before how many tensors there are already
   * @throws IOException if it is no name of a parameter, or there are too many
   */
  static void checkName(String name, int before) throws IOException {
    if (before == MOST_TENSORS) {
      throw new IOException(TEXTS.get("tensors.many", MOST_TENSORS));
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IOException(TEXTS.get("tensors.nameLength", OneLine.of(name), LONGEST_NAME));
    }
    if (!OneLine.isHarmless(name)) {
      throw new IOException(TEXTS.get("tensors.nameOdd", OneLine.of(name)));
    }
  }
}
