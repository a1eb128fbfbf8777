package org.fpnexplorer.checkpoint;

import java.util.Locale;
import org.fpnexplorer.text.Texts;

/**
 * How large a file is.
 *
 * @param bytes its size, or the nearest to it that is known
 * @param exact whether that is its very size
 */
public record FileSize(long bytes, boolean exact) {
  private static final Texts TEXTS = Texts.of(FileSize.class);

  private static final long MEBIBYTE = 1 << 20;

  /** The very size. */
  static FileSize exactly(long bytes) {
    return new FileSize(bytes, true);
  }

  /** A size as torchvision documents it: in MiB, rounded to thousandths. */
  static FileSize about(double mebibytes) {
    return new FileSize(Math.round(mebibytes * MEBIBYTE), false);
  }

  /** Whether a file of that many bytes can be the one meant. */
  boolean fits(long actual) {
    return Math.abs(actual - bytes) <= (exact ? 0 : MEBIBYTE / 1000);
  }

  /** {@code 167.5 MB}, or {@code about 87.3 MB}; a MB is a million bytes. */
  public String text() {
    return exact ? megabytes(bytes) : TEXTS.get("size.about", megabytes(bytes));
  }

  /** So many bytes in MB of a million bytes: {@code 167.5 MB}. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
