package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what is read, rounded to half precision where that is asked for. */
class WeightsFileTest {
  private static final Map<String, String> METADATA = Map.of("model", "tiny");

  @TempDir Path folder;

  private static Map<String, Tensor> tensors(float... values) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("rpn.weight", new Tensor(Shape.of(1, values.length), values));
    tensors.put("none", new Tensor(Shape.of(0, 4), new float[0]));
    tensors.put("backbone.bias", new Tensor(Shape.of(), new float[] {-2.5f}));
    return tensors;
  }

  @Test
  void singlePrecisionIsReadAsItWas() throws IOException {
    Path file = folder.resolve("a.safetensors");
    WeightsFile.write(file, tensors(1 / 3f, 1e-30f, 70000), METADATA, DType.F32);
    assertRead(file, DType.F32, 1 / 3f, 1e-30f, 70000);
  }

  /** One third is 0x3555; 1e-30 is below half of the smallest number. */
  @Test
  void halfPrecisionIsRounded() throws IOException {
    Path file = folder.resolve("a.safetensors");
    WeightsFile.write(file, tensors(1 / 3f, 1e-30f, 65504), METADATA, DType.F16);
    assertRead(file, DType.F16, 0.333251953125f, 0, 65504);
  }

  @Test
  void manyHalvesKeepTheirOrder() throws IOException {
    float[] values = new float[200_001];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2048;
    }
    Path file = folder.resolve("a.safetensors");
    WeightsFile.write(file, tensors(values), METADATA, DType.F16);
    assertRead(file, DType.F16, values);
  }

  private static void assertRead(Path file, DType type, float... values) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      assertThat(checkpoint.metadata()).isEqualTo(METADATA);
      assertThat(checkpoint.entries())
          .containsExactly(
              new Entry("rpn.weight", type, Shape.of(1, values.length)),
              new Entry("none", type, Shape.of(0, 4)),
              new Entry("backbone.bias", type, Shape.of()));
      List<Entry> entries = checkpoint.entries();
      assertThat(Fixtures.floats(checkpoint.values(entries.get(0)))).isEqualTo(values);
      assertThat(Fixtures.floats(checkpoint.values(entries.get(2)))).containsExactly(-2.5f);
    }
  }

  @Test
  void whatIsTooLargeForHalfPrecisionIsNamedAndTheFileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.safetensors"), "before");
    assertThatThrownBy(() -> WeightsFile.write(file, tensors(1, 65520), METADATA, DType.F16))
        .isInstanceOf(IOException.class)
        .hasMessage("rpn.weight: 65520.0 is too large for F16; write F32");
    assertThat(file).hasContent("before");
    assertOnly(file);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsSaid() throws IOException {
    Path full = Files.createSymbolicLink(folder.resolve("a"), Path.of("/dev/full"));
    assertThatThrownBy(() -> WeightsFile.write(full, tensors(1), METADATA, DType.F16))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot be written: No space left on device;"
                + " free some space or choose another place");
    assertOnly(full);
  }

  @Test
  void otherTypesAreNotWritten() {
    Path file = folder.resolve("a");
    assertThatThrownBy(() -> WeightsFile.write(file, tensors(1), METADATA, DType.BF16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights are written as F32 or F16, not BF16");
  }

  private void assertOnly(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
