package org.fpnexplorer.image;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.fpnexplorer.tensor.Pixels;

/** The files that make_fixtures.py wrote, and what Pillow sees in them. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources/image");
  private static final JsonObject EXPECTED = json("expected.json");

  private Fixtures() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  static JsonObject json(String name) {
    try {
      return JsonParser.parseString(Files.readString(file(name))).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Pixels expected(String name) {
    JsonObject entry = EXPECTED.getAsJsonObject(name);
    byte[] rgb = Base64.getDecoder().decode(entry.get("rgb").getAsString());
    int[] argb = new int[rgb.length / 3];
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          0xFF000000
              | (rgb[3 * i] & 0xFF) << 16
              | (rgb[3 * i + 1] & 0xFF) << 8
              | rgb[3 * i + 2] & 0xFF;
    }
    return new Pixels(entry.get("width").getAsInt(), entry.get("height").getAsInt(), argb);
  }

  /** The largest difference in any channel of any pixel, alpha included. */
  static int difference(Pixels a, Pixels b) {
    int largest = 0;
    for (int i = 0; i < a.argb().length; i++) {
      for (int shift = 0; shift < 32; shift += 8) {
        int difference = (a.argb()[i] >>> shift & 0xFF) - (b.argb()[i] >>> shift & 0xFF);
        largest = Math.max(largest, Math.abs(difference));
      }
    }
    return largest;
  }
}
