package org.fpnexplorer.ui;

import java.util.Locale;

/** Counts, sizes, times and shares as people read them. */
public final class Amounts {
  private static final String[] UNITS = {"", " k", " M", " G", " T"};

  private static final String[] BYTE_UNITS = {"KiB", "MiB", "GiB"};

  private Amounts() {}

  /** Three digits and a unit of a thousand: 7.10 M. */
  public static String rounded(double number) {
    double value = number;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    String digits = unit == 0 ? "%.0f" : value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, digits, value) + UNITS[unit];
  }

  /** All digits: 1,048,576. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Milliseconds without their unit. */
  public static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.1f", millis);
  }

  /** A size: 784 KiB, 12.3 MiB. */
  public static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    double value = bytes / 1024.0;
    int unit = 0;
    while (value >= 1024 && unit < BYTE_UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    String digits = unit == 0 && value >= 10 ? "%.0f " : "%.1f ";
    return String.format(Locale.ROOT, digits, value) + BYTE_UNITS[unit];
  }

  /** A share, without the sign: 12.3. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.9995 ? "%.1f" : "%.0f", 100 * share);
  }
}
