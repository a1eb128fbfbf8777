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
    String pattern = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
    boolean isTiny = value != 0 && size < 0.001;
    String text = String.format(Locale.ROOT, isTiny ? "%.0e" : pattern, value);
    return value == 0 ? "0" : text.replace("e-0", "e-").replace('-', '−');
  }
}
