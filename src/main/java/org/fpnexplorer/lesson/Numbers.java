package org.fpnexplorer.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as a student reads and writes them. */
public final class Numbers {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** Whole numbers whole, others with three digits: 8,960 and 0.0123. */
  public static String text(double value, Locale locale) {
    return text(value, -1, locale);
  }

  /**
   * A number with so many decimals.
   *
   * @param decimals -1 for as many as three digits need
   */
  static String text(double value, int decimals, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
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
   * Reads what a student types: 0.5, 0,5, 8 960 or 8,960; a percent sign is passed over. A single
   * comma or point with three digits behind it separates thousands if the language does it so.
   */
  public static OptionalDouble parse(String typed, Locale locale) {
    boolean commaIsDecimal = text(0.5, locale).contains(",");
    String digits = typed.strip().replaceAll("[\\s'%]", "").replace('−', '-');
    String thousands = commaIsDecimal ? "." : ",";
    String quoted = Pattern.quote(thousands);
    if (digits.matches("-?\\d{1,3}(" + quoted + "\\d{3})+([.,]\\d+)?")) {
      digits = digits.replace(thousands, "");
    }
    digits = digits.replace(',', '.');
    return digits.matches("-?\\d{1,15}(\\.\\d{1,15})?|-?\\.\\d{1,15}")
        ? OptionalDouble.of(Double.parseDouble(digits))
        : OptionalDouble.empty();
  }
}
