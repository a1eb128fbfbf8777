package org.fpnexplorer.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** Results as programs read them. */
final class Json {
  private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();
  private static final Gson SPACED = COMPACT.newBuilder().setPrettyPrinting().create();

  private Json() {}

  /** Records become objects, lists arrays; numbers keep their full precision. */
  static String of(Object value) {
    return SPACED.toJson(value);
  }

  /** An array with a line for each value. */
  static String lines(List<?> values) {
    return values.stream().map(COMPACT::toJson).collect(Collectors.joining(",\n", "[\n", "\n]"));
  }
}
