package org.fpnexplorer.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fpnexplorer.text.Texts;

/**
 * How far from the right number a prediction may be.
 *
 * @param isShare whether the amount is a share of the right number, 0.1 for 10%
 */
public record Tolerance(double amount, boolean isShare) {
  private static final Texts TEXTS = Texts.of(Tolerance.class);

  /** Whole numbers exactly, others within 5%: nobody predicts the third digit. */
  public static final Tolerance USUAL = new Tolerance(0.05, true);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%?)");

  /**
   * Reads {@code 0.1} or {@code 10%}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Tolerance parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(TEXTS.get("tolerance", text.strip()));
    }
    double amount = Double.parseDouble(matcher.group(1));
    boolean isShare = !matcher.group(2).isEmpty();
    return new Tolerance(isShare ? amount / 100 : amount, isShare);
  }

  /** Whether a prediction is near enough. */
  public boolean accepts(double predicted, double right) {
    boolean exact = equals(USUAL) && right == Math.rint(right);
    double most = exact ? 0 : isShare ? amount * Math.abs(right) : amount;
    // A hair more: 0.1 + 0.2 is not 0.3.
    return Math.abs(predicted - right) <= most + 1e-9 * Math.max(1, Math.abs(right));
  }
}
