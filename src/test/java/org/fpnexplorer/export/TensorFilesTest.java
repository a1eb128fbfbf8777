package org.fpnexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fpnexplorer.export.TensorFiles.Format;
import org.fpnexplorer.file.Floats;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The expected bytes are those numpy.save and safetensors write for the same values. */
class TensorFilesTest {
  private static final Map<String, Tensor> TENSORS = new LinkedHashMap<>();

  static {
    TENSORS.put("p2", new Tensor(Shape.of(1, 1, 1, 2), new float[] {1, -2.5f}));
    TENSORS.put("a", new Tensor(Shape.of(3), new float[] {0, 1, 2}));
    TENSORS.put("none", new Tensor(Shape.of(0, 4), new float[0]));
  }

  /** 1.0f is 3F800000, -2.5f is C0200000. */
  private static final byte[] P2_VALUES = {0, 0, (byte) 0x80, 0x3F, 0, 0, 0x20, (byte) 0xC0};

  @TempDir Path folder;

  @Test
  void safetensorsHasItsHeaderThenTheValues() throws IOException {
    Path file = folder.resolve("a.safetensors");
    TensorFiles.write(file, TENSORS, Map.of("seed", "7"));
    byte[] bytes = Files.readAllBytes(file);
    int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertThat(length % 8).isZero();
    assertThat(new String(bytes, 8, length, StandardCharsets.UTF_8).stripTrailing())
        .isEqualTo(
            "{'__metadata__':{'seed':'7'},"
                .concat("'p2':{'dtype':'F32','shape':[1,1,1,2],'data_offsets':[0,8]},")
                .concat("'a':{'dtype':'F32','shape':[3],'data_offsets':[8,20]},")
                .concat("'none':{'dtype':'F32','shape':[0,4],'data_offsets':[20,20]}}")
                .replace('\'', '"'));
    assertThat(bytes).hasSize(8 + length + 20);
    assertThat(Arrays.copyOfRange(bytes, 8 + length, 16 + length)).isEqualTo(P2_VALUES);
  }

  @Test
  void npyHasNumpysHeader() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.write(out, TENSORS.get("p2"));
    byte[] bytes = out.toByteArray();
    assertThat(Arrays.copyOf(bytes, 10))
        .isEqualTo(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
    String header = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
    assertThat(header)
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1, 2), }  ")
        .endsWith(" \n");
    assertThat(Arrays.copyOfRange(bytes, 128, 136)).isEqualTo(P2_VALUES);
  }

  @Test
  void oneAxisIsATupleWithAComma() {
    assertThat(new String(NpyWriter.head(Shape.of(3)), StandardCharsets.ISO_8859_1))
        .contains("'shape': (3,), }");
    assertThat(new String(NpyWriter.head(Shape.of()), StandardCharsets.ISO_8859_1))
        .contains("'shape': (), }");
  }

  @Test
  void npzIsAStoredZipOfNpyInOrder() throws IOException {
    Path file = folder.resolve("a.npz");
    TensorFiles.write(file, TENSORS, Map.of());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      assertThat(entries)
          .extracting(ZipEntry::getName)
          .containsExactly("p2.npy", "a.npy", "none.npy");
      assertThat(entries).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
      byte[] bytes = zip.getInputStream(entries.get(0)).readAllBytes();
      assertThat(bytes).hasSize(136);
      assertThat(Arrays.copyOfRange(bytes, 128, 136)).isEqualTo(P2_VALUES);
    }
  }

  @Test
  void manyValuesKeepTheirOrder() throws IOException {
    float[] values = new float[600_001];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Floats.write(out, values);
    ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    float[] back = new float[values.length];
    bytes.asFloatBuffer().get(back);
    assertThat(back).isEqualTo(values);
  }

  @Test
  void withoutAnEndingItIsAFolderOfNpy() throws IOException {
    Path target = folder.resolve("out");
    TensorFiles.write(target, TENSORS, Map.of());
    assertThat(names(target)).containsExactly("a.npy", "none.npy", "p2.npy");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void aFolderThatIsThereKeepsWhatElseIsInIt() throws IOException {
    Path target = Files.createDirectory(folder.resolve("out.d"));
    Files.writeString(target.resolve("a.npy"), "before");
    Files.writeString(target.resolve("notes"), "mine");
    TensorFiles.write(target, TENSORS, Map.of());
    assertThat(names(target)).containsExactly("a.npy", "none.npy", "notes", "p2.npy");
    assertThat(Files.size(target.resolve("a.npy"))).isEqualTo(140);
  }

  @Test
  void aFailureLeavesNoPartOfAFolder() throws IOException {
    Map<String, Tensor> bad = new LinkedHashMap<>(TENSORS);
    bad.put("no/such", TENSORS.get("a"));
    Path target = Files.createDirectory(folder.resolve("out"));
    for (Path place : List.of(target, folder.resolve("new"))) {
      assertThatThrownBy(() -> TensorFiles.write(place, bad, Map.of()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("cannot be written: ");
    }
    assertThat(names(target)).isEmpty();
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsSaid() throws IOException {
    for (String ending : List.of(".safetensors", ".npz")) {
      Path full = Files.createSymbolicLink(folder.resolve("a" + ending), Path.of("/dev/full"));
      assertThatThrownBy(() -> TensorFiles.write(full, TENSORS, Map.of()))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "cannot be written: No space left on device;"
                  + " free some space or choose another place");
      Files.delete(full);
    }
  }

  @Test
  void endingsSayTheFormat() throws IOException {
    assertThat(Format.of(Path.of("a.safetensors"))).isEqualTo(Format.SAFETENSORS);
    assertThat(Format.of(Path.of("a.npz"))).isEqualTo(Format.NPZ);
    assertThat(Format.of(Path.of("a"))).isEqualTo(Format.NPY_FOLDER);
    assertThatThrownBy(() -> Format.of(Path.of("a.pt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a.pt has no known ending; use .safetensors, .npz, or none for a folder of .npy");
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> TensorFiles.write(file, TENSORS, Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("is a file, not a folder");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
