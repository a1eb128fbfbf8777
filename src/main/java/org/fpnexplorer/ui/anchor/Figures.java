package org.fpnexplorer.ui.anchor;

import java.util.List;
import java.util.Locale;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;

/** Numbers and boxes as they are written in the formulas of an anchor's life. */
final class Figures {
  private Figures() {}

  /** A score as it is written everywhere. */
  static String score(float score) {
    return line("%.3f", score);
  }

  static String corners(Box box) {
    return line(
        "(%s, %s) – (%s, %s)",
        pixels(box.x1()), pixels(box.y1()), pixels(box.x2()), pixels(box.y2()));
  }

  static String size(Box box) {
    return line("%s × %s", pixels(box.width()), pixels(box.height()));
  }

  static String bracketed(float value) {
    return value < 0 ? "(" + short4(value) + ")" : short4(value);
  }

  static String pixels(double value) {
    return Math.abs(value) < 1e5 ? minus(line("%.1f", value)) : minus(line("%.2e", value));
  }

  static String short2(double value) {
    return minus(line("%.2f", value));
  }

  /** A logit, a delta or an IoU. */
  static String short4(double value) {
    return minus(line(Math.abs(value) < 1e4 ? "%.4f" : "%.3e", value));
  }

  /** A setting without needless zeros. */
  static String trim(double value) {
    return value == Math.rint(value)
        ? line("%.0f", value)
        : line("%.3f", value).replaceFirst("0+$", "");
  }

  static String whole(int value) {
    return line("%,d", value);
  }

  /** A minus as long as the plus is wide; no minus before a zero. */
  static String minus(String number) {
    return number.matches("-0\\.?0*") ? number.substring(1) : number.replace('-', '−');
  }

  static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The middle of a side. */
  static double middle(float from, float to) {
    return from + (to - from) / 2.0;
  }

  /** How exp(delta) is written: with the limit where it bites. */
  static String power(float delta) {
    return delta > BoxCoder.LARGEST_LOG ? line("min(%s, 4.1352)", short4(delta)) : bracketed(delta);
  }

  /** What clipping does to a box, a line for each edge that it moves. */
  static void clip(List<String> lines, Box before, Box after, String width, String height) {
    clip(lines, "x1", before.x1(), after.x1(), width);
    clip(lines, "y1", before.y1(), after.y1(), height);
    clip(lines, "x2", before.x2(), after.x2(), width);
    clip(lines, "y2", before.y2(), after.y2(), height);
  }

  private static void clip(List<String> lines, String name, float from, float to, String limit) {
    if (from != to) {
      lines.add(line("%s: %s → %s  (0 … %s)", name, pixels(from), pixels(to), limit));
    }
  }
}
