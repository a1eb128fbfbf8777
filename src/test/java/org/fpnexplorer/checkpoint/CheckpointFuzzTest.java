package org.fpnexplorer.checkpoint;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mutates the fixtures of all formats, guided by the branches that the readers take (Jazzer). Any
 * exception but an IOException, a heap beyond its 256 MB and a pickle that gets something executed
 * are failures; Jazzer leaves the file that led there in target/fuzz.
 *
 * <p>{@code mvn verify} does this for ten seconds, {@code mvn verify -Dfuzz=1h} for an hour, each
 * time from the files on that it found before, until {@code mvn clean}. It is done in a process of
 * its own, because Jazzer instruments that, and fuzzes one test a process.
 */
class CheckpointFuzzTest {
  /** Larger tensors than any in the fixtures; mutated ones may claim gigabytes, legally. */
  private static final int MOST_VALUES = 1 << 16;

  private static final byte PICKLE = (byte) 0x80;

  private static Path file;

  @BeforeAll
  static void makeFile() throws IOException {
    file = Files.createTempFile("fuzz", null);
  }

  @AfterAll
  static void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  static List<byte[]> fixtures() throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Fixtures.path("."))) {
      for (Path fixture : files.sorted().toList()) {
        if (fixture.toString().matches(".*\\.(pth|safetensors)")) {
          contents.add(Files.readAllBytes(fixture));
        }
      }
    }
    contents.add(smallSafetensors());
    contents.add(smallTorch());
    contents.add(new LegacyFile().bytes());
    return contents;
  }

  /** So small that most mutations hit what matters, with blanks where a sign may come. */
  private static byte[] smallSafetensors() {
    String header =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[ 2, 1],\"data_offsets\":[ 0, 8]},"
            + "\"b\":{\"dtype\":\"BF16\",\"shape\":[ 2],\"data_offsets\":[ 8, 12]}}";
    return ByteBuffer.allocate(Long.BYTES + header.length() + 12)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length())
        .put(header.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static byte[] smallTorch() {
    Pickle pickle = new Pickle().op('}').text("t");
    pickle.tensor("HalfStorage", "0", 48, 2, new long[] {4, 3}, new long[] {1, 4}).op('s');
    return Archive.of(pickle.end());
  }

  /** The dictionary helps it to numbers that do not come about by turning bits. */
  @DictionaryEntries({"-", "[-1]", "[0,0]", "9223372036854775807", "\\xff\\xff\\xff\\xff"})
  @MethodSource("fixtures")
  @FuzzTest(maxDuration = "10s")
  void anyFile(byte[] content) throws IOException {
    Files.write(file, content);
    readOrRefuse(
        () -> {
          try (Checkpoint checkpoint = Checkpoint.open(file)) {
            for (Entry entry : checkpoint.entries()) {
              if (entry.type().isFloating() && entry.shape().size() <= MOST_VALUES) {
                checkpoint.values(entry);
              }
            }
          }
          return null;
        });
    if (content.length > 0 && content[0] == PICKLE) {
      readOrRefuse(
          () -> {
            // What is done with official weights once they are known to be that.
            try (ByteSource source = ByteSource.of(FileChannel.open(file))) {
              for (StoredTensor tensor : LegacyReader.read(source).tensors()) {
                Entry entry = tensor.entry();
                if (entry.type().isFloating() && entry.shape().size() <= MOST_VALUES) {
                  TensorReader.read(source, tensor);
                }
              }
            }
            return null;
          });
    }
  }

  private static void readOrRefuse(Limits.Reading<Void> reading) {
    try {
      reading.read();
    } catch (IOException e) {
      if (e.getMessage() == null || e.getMessage().lines().count() != 1) {
        throw new AssertionError("not one line", e);
      }
    }
  }
}
