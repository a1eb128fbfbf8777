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
import org.junit.jupiter.params.provider.ValueSource;

/** A safetensors header that says what cannot be is refused, and the tensor is named. */
class SafetensorsRefusalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {100_000_001, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void aHeaderBeyondTheLimit(long length) throws IOException {
    assertThat(refusal(length, "{}", 0)).contains("more than the 100 MB");
  }

  @Test
  void aHeaderBeyondTheFile() throws IOException {
    assertThat(refusal(50_000_000, "{}", 0)).isEqualTo("the file is cut off; get it again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{]",
        "{}x",
        "{} {}",
        "{'a':1}",
        "{\"a\"}",
        "{\"a\":null}",
        "{\"a\":[]}",
        "{\"a\":1}",
        "{\"__metadata__\":{\"a\":{}}}",
        "{\"a\":{\"dtype\":[]}}",
        "{\"a\":{\"shape\":[\"x\"]}}",
        "{\"a\":{\"shape\":[1e999]}}",
        "{\"a\":{\"data_offsets\":[1.5]}}"
      })
  void whatIsNotTheFormatsJson(String header) throws IOException {
    assertThat(refusal(header, 0)).startsWith("its header is damaged: ");
  }

  @Test
  void aListThatFillsTheMemory() throws IOException {
    String header = "{\"a\":{\"shape\":[" + "1,".repeat(64) + "1]}}";
    assertThat(refusal(header, 0)).isEqualTo("a: a list in it has more than 64 numbers");
  }

  @Test
  void metadataThatFillsTheMemory() throws IOException {
    StringBuilder header = new StringBuilder("{\"__metadata__\":{\"k\":\"\"");
    for (int i = 0; i < 100_000; i++) {
      header.append(",\"").append(i).append("\":\"\"");
    }
    assertThat(refusal(header + "}}", 0)).isEqualTo("its metadata has more than 100000 entries");
  }

  @Test
  void noUtf8() throws IOException {
    byte[] file = file(2, "{}", 0);
    file[Long.BYTES + 1] = (byte) 0xff;
    assertThat(Refusals.of(folder, file)).isEqualTo("its header is damaged: it is not UTF-8");
  }

  @Test
  void nestedWithoutEnd() throws IOException {
    String deep = "{\"a\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";
    assertThat(refusal(deep, 0)).startsWith("its header is damaged: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F8_E4M3", "F31", "", "f32", "C64"})
  void anUnknownType(String type) throws IOException {
    assertThat(refusal(tensor("a", type, "[1]", "[0,4]"), 4))
        .isEqualTo("a: its type " + type + " is not known; save it as one of F64, F32, F16, BF16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}"
      })
  void aMissingField(String header) throws IOException {
    assertThat(refusal(header, 4)).startsWith("a: dtype, shape or data_offsets are missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[-1];impossible length -1",
        "[3000000000];impossible length 3000000000",
        "[2147483647,2];more values than 8 GiB hold",
        "[65536,65536,65536,65536];more values than 8 GiB hold",
        "[0,2147483647,2147483647,2147483647];more values than 8 GiB hold",
        "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1];17 axes"
      })
  void anImpossibleShape(String shape, String reason) throws IOException {
    assertThat(refusal(tensor("a", "F32", shape, "[0,4]"), 4)).startsWith("a: ").contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[-4,0]", "[4,0]", "[0,8]", "[8,12]", "[9223372036854775804,0]"})
  void offsetsBeyondTheFile(String offsets) throws IOException {
    assertThat(refusal(tensor("a", "F32", "[1]", offsets), 4))
        .startsWith("a: its offsets ")
        .contains("are not within the file's 4 bytes");
  }

  @Test
  void offsetsForAnotherNumberOfValues() throws IOException {
    assertThat(refusal(tensor("a", "F32", "[2]", "[0,4]"), 4))
        .isEqualTo("a: its offsets leave 4 bytes for 2 values of F32");
  }

  @Test
  void valuesThatOverlap() throws IOException {
    String both = join(tensor("a", "F32", "[2]", "[0,8]"), tensor("b", "F32", "[1]", "[4,8]"));
    assertThat(refusal(both, 8)).isEqualTo("b: its values overlap with another tensor's");
  }

  @Test
  void aGapBetweenValues() throws IOException {
    String both = join(tensor("a", "F32", "[1]", "[0,4]"), tensor("b", "F32", "[1]", "[8,12]"));
    assertThat(refusal(both, 12)).isEqualTo("b: its values follow on a gap");
  }

  @Test
  void bytesBehindTheLastTensor() throws IOException {
    assertThat(refusal(tensor("a", "F32", "[1]", "[0,4]"), 7))
        .isEqualTo("there are 3 bytes behind the last tensor's values");
  }

  @Test
  void aNameTwice() throws IOException {
    String both = join(tensor("a", "F32", "[1]", "[0,4]"), tensor("a", "F32", "[1]", "[4,8]"));
    assertThat(refusal(both, 8)).isEqualTo("a: this name occurs twice");
  }

  @Test
  void aNameThatCannotBeShown() throws IOException {
    assertThat(refusal(tensor("a\\u001b[2J\\n", "F32", "[1]", "[0,4]"), 4))
        .isEqualTo("a\uFFFD[2J\uFFFD: this name has characters that cannot be shown");
  }

  @Test
  void aNameWithoutEnd() throws IOException {
    assertThat(refusal(tensor("a".repeat(5000), "F32", "[1]", "[0,4]"), 4))
        .startsWith("aaa")
        .endsWith("names of tensors have from 1 to 1000 characters");
  }

  @ParameterizedTest
  @CsvSource({"F32,4,7f800000", "F32,4,7fc00000", "F64,8,7fefffffffffffff", "F16,2,7e00"})
  void valuesThatAreNotFinite(String type, int bytes, String bits) throws IOException {
    String header = tensor("conv1.weight", type, "[2]", "[0," + 2 * bytes + "]");
    byte[] file = file(header.length(), header, 2 * bytes);
    long value = Long.parseLong(bits, 16);
    for (int i = 0; i < bytes; i++) {
      file[file.length - bytes + i] = (byte) (value >> 8 * i);
    }
    assertThat(Refusals.of(folder, file)).startsWith("conv1.weight: it has values that are NaN");
  }

  private String refusal(String header, int data) throws IOException {
    return refusal(header.getBytes(StandardCharsets.UTF_8).length, header, data);
  }

  private String refusal(long length, String header, int data) throws IOException {
    return Refusals.of(folder, file(length, header, data));
  }

  private static byte[] file(long length, String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(length)
        .put(text)
        .array();
  }

  private static String tensor(String name, String type, String shape, String offsets) {
    return "{\""
        + name
        + "\":{\"dtype\":\""
        + type
        + "\",\"shape\":"
        + shape
        + ",\"data_offsets\":"
        + offsets
        + "}}";
  }

  private static String join(String first, String second) {
    return first.substring(0, first.length() - 1) + "," + second.substring(1);
  }
}
