package org.fpnexplorer.checkpoint;

/** Text from a file that nobody has vouched for, fit to be shown. */
public final class OneLine {
  private static final int LONGEST = 120;

  private OneLine() {}

  /**
   * The text without line breaks and without characters that a terminal would obey, cut after 120
   * characters.
   */
  public static String of(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    StringBuilder line = new StringBuilder();
    start.codePoints().map(c -> isHarmless(c) ? c : '\uFFFD').forEach(line::appendCodePoint);
    return line.toString();
  }

  /** Whether a terminal shows the text on one line and does nothing else. */
  static boolean isHarmless(String text) {
    return text.codePoints().allMatch(OneLine::isHarmless);
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
