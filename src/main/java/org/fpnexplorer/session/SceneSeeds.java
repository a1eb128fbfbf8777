package org.fpnexplorer.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fpnexplorer.text.Texts;

/**
 * Drawn scenes by their seeds: the first and those that follow it, so many in all; written {@code
 * 1:512}.
 *
 * @param first seed
 * @param count of scenes
 */
public record SceneSeeds(long first, int count) {
  private static final Texts TEXTS = Texts.of(SceneSeeds.class);

  /** More than anyone waits for. */
  private static final int MOST = 100_000;

  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,19}):(\\d{1,9})");

  /**
   * @throws IllegalArgumentException if there are no scenes or more than 100,000, or a seed has no
   *     64 bits
   */
  public SceneSeeds {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(TEXTS.get("seeds.count", count, MOST));
    }
    if (first > Long.MAX_VALUE - (count - 1)) {
      throw new IllegalArgumentException(TEXTS.get("seeds.last", count, first));
    }
  }

  /**
   * Reads {@code SEED:COUNT}.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static SceneSeeds parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      try {
        return new SceneSeeds(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      } catch (NumberFormatException e) {
        // 19 digits may be more than 64 bits.
      }
    }
    throw new IllegalArgumentException(TEXTS.get("seeds.form", text));
  }

  /** The seed of one of the scenes, from 0. */
  public long seed(int index) {
    return first + index;
  }

  @Override
  public String toString() {
    return first + ":" + count;
  }
}
