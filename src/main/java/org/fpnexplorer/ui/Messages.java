package org.fpnexplorer.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's texts, from the bundle {@code messages.properties}. */
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.fpnexplorer.ui.messages", Locale.ENGLISH);

  private Messages() {}

  /**
   * A text with its gaps {0}, {1} … filled.
   *
   * @throws java.util.MissingResourceException if the bundle does not have it
   */
  public static String get(String key, Object... values) {
    String pattern = BUNDLE.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /** Whether the bundle has a text of that name. */
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }
}
