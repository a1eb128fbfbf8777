package org.fpnexplorer.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Numbers as a student reads and writes them; written alike in every language, as in the window.
 */
public final class Numbers {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** Whole numbers whole, others with three digits: 8,960 and 0.0123. */
  public static String text(double value) {
    return text(value, -1);
  }

  /**
   * A number with so many decimals.
   *
   * @param decimals -1 for as many as three digits need
   */
  static String text(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    if (decimals >= 0) {
      format.setMinimumFractionDigits(decimals);
      format.setMaximumFractionDigits(decimals);
      return format.format(value);
    }
    format.setMaximumFractionDigits(12);
    boolean isLarge = Math.abs(value) >= 1000;
    return value == Math.rint(value)
        ? format.format(value)
        : format.format(
            isLarge ? Math.rint(value) : new BigDecimal(value).round(THREE_DIGITS).doubleValue());
  }

  /**
   * Reads what a student types: 0.5, 0,5, 8 960 or 8,960; a percent sign is passed over. A comma
   * with three digits behind it separates thousands, unless a zero stands alone before it.
   */
  public static OptionalDouble parse(String typed) {
    String digits = typed.strip().replaceAll("[\\s'%]", "").replace('−', '-');
    if (digits.matches("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?")) {
      digits = digits.replace(",", "");
    }
    digits = digits.replace(',', '.');
    return digits.matches("-?\\d{1,15}(\\.\\d{1,15})?|-?\\.\\d{1,15}")
        ? OptionalDouble.of(Double.parseDouble(digits))
        : OptionalDouble.empty();
  }
}
