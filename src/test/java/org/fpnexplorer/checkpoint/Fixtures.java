package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  /** Asserts that a checkpoint has the tensors of a file, to the last bit. */
  static void assertValues(Checkpoint checkpoint, String name) throws IOException {
    Map<String, Expected> expected = expected().get(name);
    assertThat(checkpoint.entries().stream().map(Entry::name))
        .containsExactlyElementsOf(expected.keySet());
    for (Entry entry : checkpoint.entries()) {
      Expected tensor = expected.get(entry.name());
      assertThat(entry.shape().toArray()).as(entry.name()).isEqualTo(tensor.shape());
      assertThat(entry.type().isFloating()).as(entry.name()).isEqualTo(tensor.floating());
      if (tensor.floating()) {
        ByteBuffer values = checkpoint.values(entry);
        assertThat(values.isDirect()).isTrue();
        assertThat(values.order()).isEqualTo(ByteOrder.nativeOrder());
        assertThat(floats(values)).as(entry.name()).isEqualTo(tensor.values());
      }
    }
  }

  /** The values of a buffer that {@link Checkpoint#values} made. */
  static float[] floats(ByteBuffer bytes) {
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }
}
