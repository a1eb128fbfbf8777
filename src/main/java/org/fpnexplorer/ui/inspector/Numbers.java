package org.fpnexplorer.ui.inspector;

import java.util.Locale;

/** How numbers are written here: in every language alike, as in the formulas. */
final class Numbers {
  private Numbers() {}

  /** Four significant digits. */
  static String of(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value).replace('-', '−');
  }

  /** The same, with a sign in any case. */
  static String signed(double value) {
    return value > 0 ? "+" + of(value) : of(value);
  }

  /** As short as a small cell needs it. */
  static String brief(double value) {
    double size = Math.abs(value);
    String pattern = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.0095 ? "%.2f" : "%.0e";
    return value == 0 ? "0" : String.format(Locale.ROOT, pattern, value).replace('-', '−');
  }
}
