package org.fpnexplorer.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Results as programs read them. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  /** Records become objects, lists arrays; numbers keep their full precision. */
  static String of(Object value) {
    return GSON.toJson(value);
  }
}
