package org.fpnexplorer.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a package says to people, from the bundle {@code messages.properties} that lies beside it,
 * and its translations. Numbers are written alike in every language, as in the files that the
 * program writes and reads.
 *
 * <p>Only the window changes the language; the command line speaks English, on which scripts rely.
 */
public final class Texts {
  private static volatile Language language = Language.ENGLISH;

  private final String name;
  private final Map<Language, ResourceBundle> bundles = new ConcurrentHashMap<>();

  private Texts(String name) {
    this.name = name;
  }

  /** The texts of that class's package. */
  public static Texts of(Class<?> member) {
    return new Texts(member.getPackageName() + ".messages");
  }

  /** The language that texts come in. */
  public static Language language() {
    return language;
  }

  /** Texts asked for from now on are in that language; those on the screen stay as they are. */
  public static void use(Language language) {
    Texts.language = language;
  }

  /**
   * A text with its gaps {0}, {1} … filled.
   *
   * @throws java.util.MissingResourceException if the bundle does not have it
   */
  public String get(String key, Object... values) {
    String pattern = bundle().getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /** Whether the bundle has a text of that name. */
  public boolean has(String key) {
    return bundle().containsKey(key);
  }

  private ResourceBundle bundle() {
    return bundles.computeIfAbsent(language, this::read);
  }

  private ResourceBundle read(Language wanted) {
    // Without a fallback: a system in another language must not decide what English looks like.
    return ResourceBundle.getBundle(
        name, wanted.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
