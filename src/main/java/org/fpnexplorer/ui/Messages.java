package org.fpnexplorer.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The window's texts, from the bundle {@code messages.properties} and its translations. Numbers in
 * them are written alike in every language, as in the files that the program writes and reads.
 */
public final class Messages {
  private static volatile Language language = Language.ENGLISH;
  private static volatile ResourceBundle bundle = bundle(Language.ENGLISH);

  private Messages() {}

  static ResourceBundle bundle(Language language) {
    // Without a fallback: a system in another language must not decide what English looks like.
    return ResourceBundle.getBundle(
        "org.fpnexplorer.ui.messages",
        language.locale(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The language that texts come in. */
  static Language language() {
    return language;
  }

  /** Texts asked for from now on are in that language; those on the screen stay as they are. */
  static void use(Language language) {
    Messages.language = language;
    bundle = bundle(language);
  }

  /**
   * A text with its gaps {0}, {1} … filled.
   *
   * @throws java.util.MissingResourceException if the bundle does not have it
   */
  public static String get(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /** Whether the bundle has a text of that name. */
  public static boolean has(String key) {
    return bundle.containsKey(key);
  }
}
