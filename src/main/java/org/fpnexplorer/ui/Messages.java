package org.fpnexplorer.ui;

import org.fpnexplorer.text.Texts;

/** The window's own texts. */
public final class Messages {
  private static final Texts TEXTS = Texts.of(Messages.class);

  private Messages() {}

  /** As {@link Texts#get}. */
  public static String get(String key, Object... values) {
    return TEXTS.get(key, values);
  }

  /** Whether there is a text of that name. */
  public static boolean has(String key) {
    return TEXTS.has(key);
  }
}
