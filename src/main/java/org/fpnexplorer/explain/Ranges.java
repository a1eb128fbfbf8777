package org.fpnexplorer.explain;

/** How a run of indices is written. */
final class Ranges {
  private Ranges() {}

  /** {@code 4…6}; a single one by itself. */
  static String of(int first, int last) {
    return first == last ? Integer.toString(first) : first + "…" + last;
  }
}
