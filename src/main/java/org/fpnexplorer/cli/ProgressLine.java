package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line that says how far a long computation has come, and how long it will still take. */
final class ProgressLine implements AutoCloseable {
  private static final long PAUSE = Duration.ofMillis(250).toNanos();

  private final PrintWriter err;
  private final String what;
  private final LongSupplier clock;
  private final long start;
  private long shown;
  private int width;

  /**
   * @param what is counted, {@code scenes}
   */
  ProgressLine(PrintWriter err, String what) {
    this(err, what, System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  ProgressLine(PrintWriter err, String what, LongSupplier clock) {
    this.err = err;
    this.what = what;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.shown = start - PAUSE;
  }

  /** Shows that so many of so many are done; a few times a second at most, and at the end. */
  void show(int done, int total) {
    long now = clock.getAsLong();
    if (now - shown < PAUSE && done < total) {
      return;
    }
    shown = now;
    String text =
        done + " of " + total + " " + what + ", " + time((now - start) / done * (total - done));
    // What is left of a longer line is overwritten.
    err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = text.length();
  }

  private static String time(long nanos) {
    long seconds = Math.round(nanos / 1e9);
    return String.format(Locale.ROOT, "%d:%02d left", seconds / 60, seconds % 60);
  }

  /** Ends the line, if there is one. */
  @Override
  public void close() {
    if (width > 0) {
      err.println();
    }
  }
}
