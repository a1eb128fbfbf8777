package org.fpnexplorer.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fpnexplorer.text.Texts;

/** Height and width of a network's input, in pixels; written {@code 224x320}. */
public record InputSize(int height, int width) {
  private static final Texts TEXTS = Texts.of(InputSize.class);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

  /**
   * Reads {@code HxW}.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static InputSize parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(TEXTS.get("size.form", text));
    }
    return new InputSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return height + "x" + width;
  }
}
