package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive or a tensor in it that cannot be is refused, and the tensor or record is named. */
class TorchZipRefusalTest {
  private static final long[] DIMS = {4, 6};
  private static final long[] STRIDES = {6, 1};
  private static final byte[] GOOD = pickle("FloatStorage", 24, 0, DIMS, STRIDES);

  @TempDir Path folder;

  @Test
  void anotherArchive() throws IOException {
    byte[] zip = new Archive().stored("word/document.xml", new byte[3]).end();
    assertThat(Refusals.of(folder, zip)).endsWith("it has no data.pkl");
  }

  @Test
  void anEmptyArchive() throws IOException {
    assertThat(Refusals.of(folder, new Archive().end())).endsWith("it has no data.pkl");
  }

  @Test
  void bigEndian() throws IOException {
    byte[] big = "big".getBytes(StandardCharsets.US_ASCII);
    byte[] zip =
        new Archive()
            .stored("a/data.pkl", GOOD)
            .stored("a/byteorder", big)
            .stored("a/data/0", new byte[96])
            .end();
    assertThat(Refusals.of(folder, zip)).startsWith("its byte order is big, not little");
  }

  @Test
  void aCompressedPickle() throws IOException {
    byte[] bomb = new byte[10_000_000];
    byte[] zip = new Archive().compressed("a/data.pkl", bomb).end();
    assertThat(Refusals.of(folder, zip)).startsWith("the record a/data.pkl is compressed");
  }

  @Test
  void aCompressedStorage() throws IOException {
    byte[] zip =
        new Archive().stored("a/data.pkl", GOOD).compressed("a/data/0", new byte[96]).end();
    assertThat(Refusals.of(folder, zip)).startsWith("t: the record a/data/0 is compressed");
  }

  @Test
  void aMissingStorage() throws IOException {
    byte[] zip = new Archive().stored("a/data.pkl", GOOD).end();
    assertThat(Refusals.of(folder, zip)).startsWith("t: the record a/data/0 is missing");
  }

  @Test
  void aRecordTwice() throws IOException {
    byte[] zip =
        new Archive()
            .stored("a/data.pkl", GOOD)
            .stored("a/data/0", new byte[96])
            .stored("a/data/1", new byte[96])
            .end();
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace("data/1", "data/0");
    assertThat(Refusals.of(folder, text.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("the archive has the record a/data/0 twice");
  }

  @ParameterizedTest
  @CsvSource({"16,-2", "16,2147483647", "12,-2", "12,2147483647"})
  void aDirectoryElsewhere(int field, int value) throws IOException {
    byte[] zip = Archive.of(GOOD);
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 22 + field, value);
    assertThat(Refusals.of(folder, zip)).isNotBlank();
  }

  @Test
  void aRecordBeyondTheFile() throws IOException {
    byte[] zip = Archive.of(GOOD);
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int last = bytes.getInt(zip.length - 22 + 16) + 46 + "a/data.pkl".length();
    bytes.putInt(last + 20, 100_000).putInt(last + 24, 100_000);
    assertThat(Refusals.of(folder, zip))
        .isEqualTo("t: the record a/data/0 reaches beyond the file; get the file again");
  }

  @ParameterizedTest
  @CsvSource({"25", "-1", "9223372036854775807"})
  void aStorageBeyondItsRecord(long count) throws IOException {
    assertThat(refusal(pickle("FloatStorage", count, 0, DIMS, STRIDES)))
        .isEqualTo(
            "t: its storage is said to have "
                + count
                + " values, but the file holds 24; the file is cut off or damaged");
  }

  @Test
  void wideValuesInANarrowRecord() throws IOException {
    assertThat(refusal(pickle("DoubleStorage", 24, 0, DIMS, STRIDES)))
        .contains("the file holds 12");
  }

  @ParameterizedTest
  @CsvSource({"1", "-1", "9223372036854775807", "-9223372036854775808"})
  void anOffsetBeyondTheStorage(long offset) throws IOException {
    assertThat(refusal(pickle("FloatStorage", 24, offset, DIMS, STRIDES)))
        .isEqualTo("t: its values reach beyond its storage, which has 24 values");
  }

  @Test
  void stridesBeyondTheStorage() throws IOException {
    assertThat(refusal(pickle("FloatStorage", 24, 0, DIMS, new long[] {7, 1})))
        .isEqualTo("t: its values reach beyond its storage, which has 24 values");
  }

  @ParameterizedTest
  @CsvSource({"-1", "9223372036854775807"})
  void anImpossibleStride(long stride) throws IOException {
    assertThat(refusal(pickle("FloatStorage", 24, 0, DIMS, new long[] {stride, 1})))
        .isEqualTo("t: its stride " + stride + " is impossible");
  }

  @Test
  void fewerStridesThanAxes() throws IOException {
    assertThat(refusal(pickle("FloatStorage", 24, 0, DIMS, new long[] {1})))
        .isEqualTo("t: it has 1 strides for 2 axes");
  }

  @Test
  void aNegativeShape() throws IOException {
    assertThat(refusal(pickle("FloatStorage", 24, 0, new long[] {-4, 6}, STRIDES)))
        .isEqualTo("t: an axis of it has the impossible length -4");
  }

  @Test
  void oneValueExpandedBeyondAllMemory() throws IOException {
    long[] huge = {1 << 20, 1 << 20};
    assertThat(refusal(pickle("FloatStorage", 24, 0, huge, new long[] {0, 0})))
        .endsWith("has more values than 8 GiB hold");
  }

  @Test
  void oneValueExpandedBeyondABuffer() throws IOException {
    long[] large = {1 << 15, 1 << 15};
    assertThat(refusal(pickle("FloatStorage", 24, 0, large, new long[] {0, 0})))
        .isEqualTo("t: its values take more than 2 GiB, which is too large to be read");
  }

  private String refusal(byte[] pickle) throws IOException {
    return Refusals.of(folder, Archive.of(pickle));
  }

  private static byte[] pickle(String type, long count, long offset, long[] dims, long[] strides) {
    return new Pickle()
        .op('}')
        .text("t")
        .tensor(type, "0", count, offset, dims, strides)
        .op('s')
        .end();
  }
}
