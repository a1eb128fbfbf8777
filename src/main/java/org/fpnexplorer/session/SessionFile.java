package org.fpnexplorer.session;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.session.Difference.Kind;
import org.fpnexplorer.text.Texts;

/**
 * A session as a file that can be shared: one JSON object, {@code {"format": "fpn-explorer
 * session", "version": 1, "model": "scenes-fpn", …}}, every value a text.
 */
public final class SessionFile {
  private static final Texts TEXTS = Texts.of(SessionFile.class);

  /** How its name ends. */
  public static final String ENDING = ".fpn";

  /** A larger image is not copied into one, in bytes. */
  public static final int LARGEST_COPY = 32 << 20;

  private static final String FORMAT = "fpn-explorer session";
  private static final int VERSION = 1;

  /** Base64 makes four characters of three bytes; the rest needs little. */
  private static final int LARGEST = LARGEST_COPY / 3 * 4 + (1 << 20);

  private static final Gson JSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setPrettyPrinting()
          .setStrictness(Strictness.STRICT)
          .create();

  private SessionFile() {}

  /**
   * What a file says.
   *
   * @param texts by name, in the file's order
   * @param differences that the file is newer, and which of its values are no texts
   */
  public record Content(Map<String, String> texts, List<Difference> differences) {}

  /** Whether a file's name says that it is one. */
  public static boolean isNamedBy(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Writes texts by name.
   *
   * @throws IOException if the file cannot be written; the message does not name it
   */
  public static void write(Path file, Map<String, String> texts) throws IOException {
    JsonObject object = new JsonObject();
    object.addProperty("format", FORMAT);
    object.addProperty("version", VERSION);
    texts.forEach(object::addProperty);
    byte[] json = (JSON.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(json));
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IOException if there is no such file, it is none of these, or damaged beyond reading;
   *     the message does not name the file
   */
  public static Content read(Path file) throws IOException {
    JsonObject object;
    try {
      object = JSON.fromJson(new String(bytes(file), StandardCharsets.UTF_8), JsonObject.class);
    } catch (JsonParseException e) {
      throw notOurs(e);
    }
    if (object == null || !FORMAT.equals(text(object.remove("format")))) {
      throw notOurs(null);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    List<Difference> differences = new ArrayList<>();
    String version = text(object.remove("version"));
    if (version == null || !version.matches("[1-9]\\d{0,8}")) {
      differences.add(new Difference(Kind.NOT_UNDERSTOOD, "version"));
    } else if (Integer.parseInt(version) > VERSION) {
      differences.add(new Difference(Kind.NEWER, version));
    }
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String text = text(entry.getValue());
      if (text == null) {
        differences.add(new Difference(Kind.NOT_UNDERSTOOD, entry.getKey()));
      } else {
        texts.put(entry.getKey(), text);
      }
    }
    return new Content(texts, differences);
  }

  /** A text or a number as it is written; null for everything else. */
  private static String text(JsonElement value) {
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(TEXTS.get("session.noFile", ENDING));
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException(TEXTS.get("session.large"));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new IOException(TEXTS.get("session.missing"), e);
    } catch (AccessDeniedException e) {
      throw new IOException(TEXTS.get("session.forbidden"), e);
    }
  }

  private static IOException notOurs(Exception cause) {
    return new IOException(TEXTS.get("session.notOurs"), cause);
  }
}
