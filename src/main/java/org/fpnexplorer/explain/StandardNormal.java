package org.fpnexplorer.explain;

/** The standard normal distribution. */
final class StandardNormal {
  /** Beyond this, all or nothing is below: the rest is smaller than a double's last digit. */
  private static final double FAR = 8.5;

  private StandardNormal() {}

  /**
   * Φ(x): the share below x, to about 1e-15. Marsaglia 2004, "Evaluating the normal distribution":
   * ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …).
   */
  static double below(double x) {
    if (Math.abs(x) > FAR) {
      return x < 0 ? 0 : 1;
    }
    double sum = x;
    double term = x;
    double before = Double.NaN;
    for (int odd = 3; sum != before && !Double.isNaN(sum); odd += 2) {
      before = sum;
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
