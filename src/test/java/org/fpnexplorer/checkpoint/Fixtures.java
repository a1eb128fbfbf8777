package org.fpnexplorer.checkpoint;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files that make_fixtures.py wrote, and what is in them. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources/checkpoint");

  private Fixtures() {}

  /** A tensor as PyTorch has it. */
  record Expected(int[] shape, boolean floating, float[] values) {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  /** Tensors by name, in their order, by file. */
  static Map<String, Map<String, Expected>> expected() throws IOException {
    return new Gson()
        .fromJson(
            Files.readString(FOLDER.resolve("expected.json")),
            new TypeToken<Map<String, Map<String, Expected>>>() {});
  }

  /** The values of a buffer that {@link Checkpoint#values} made. */
  static float[] floats(ByteBuffer bytes) {
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }
}
