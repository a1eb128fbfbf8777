package org.fpnexplorer.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far one value range reaches, and with it one legend. */
public enum RangeScope {
  /** One range for all maps that are compared: C together, M and P together, each head together. */
  SHARED,
  /**
   * One range for C, M and P of one level: what merging and smoothing do to it. Each head keeps one
   * range for all levels.
   */
  LEVEL,
  /** One range a tensor. */
  MAP,
  /** One range a channel. */
  CHANNEL;

  /** What window and export begin with. */
  public static final RangeScope USUAL = LEVEL;

  /**
   * Reads the command line's {@code shared}, {@code level}, {@code map} or {@code channel}.
   *
   * @throws IllegalArgumentException if it is none of them; the message lists them
   */
  public static RangeScope parse(String text) {
    return Arrays.stream(values())
        .filter(scope -> scope.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no range is called "
                        + text
                        + "; there are "
                        + Arrays.stream(values())
                            .map(RangeScope::text)
                            .collect(Collectors.joining(", "))));
  }

  /** As on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
