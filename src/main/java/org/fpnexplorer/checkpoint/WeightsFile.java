package org.fpnexplorer.checkpoint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.file.Floats;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/**
 * Writes named tensors, weights for one, as safetensors: the header's length, a JSON header, then
 * the values (github.com/huggingface/safetensors, "Format").
 */
public final class WeightsFile {
  private static final Texts TEXTS = Texts.of(WeightsFile.class);

  private static final int ALIGNMENT = 8;

  /** Values that are converted at a time. */
  private static final int PIECE = 1 << 16;

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private WeightsFile() {}

  /**
   * Writes tensors in the map's order, all or nothing: a file that was there before stays until the
   * new one is whole.
   *
   * @param metadata kept under {@code __metadata__}
   * @param type F32, or F16, to which values are rounded as PyTorch's {@code half()} does
   * @throws IOException if the file cannot be written, or a value is too large for F16; the message
   *     says why and what to do
   * @throws IllegalArgumentException if the type is another one
   */
  public static void write(
      Path target, Map<String, Tensor> tensors, Map<String, String> metadata, DType type)
      throws IOException {
    if (type != DType.F32 && type != DType.F16) {
      throw new IllegalArgumentException("weights are written as F32 or F16, not " + type);
    }
    if (type == DType.F16) {
      for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
        requireHalf(named.getKey(), named.getValue().data());
      }
    }
    byte[] header = header(tensors, metadata, type);
    AtomicFile.write(
        target,
        out -> {
          out.write(
              ByteBuffer.allocate(Long.BYTES)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putLong(header.length)
                  .array());
          out.write(header);
          for (Tensor tensor : tensors.values()) {
            if (type == DType.F16) {
              writeHalf(out, tensor.data());
            } else {
              Floats.write(out, tensor.data());
            }
          }
        });
  }

  /** What would become infinite could not be read again. */
  private static void requireHalf(String name, float[] values) throws IOException {
    for (float value : values) {
      if (Float.isFinite(value) && !Float.isFinite(Precision.half(Precision.toHalf(value)))) {
        throw new IOException(TEXTS.get("write.half", name, String.valueOf(value)));
      }
    }
  }

  private static void writeHalf(OutputStream out, float[] values) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.min(PIECE, values.length) * Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < values.length; start += PIECE) {
      int end = Math.min(start + PIECE, values.length);
      bytes.clear();
      for (int i = start; i < end; i++) {
        bytes.putShort(Precision.toHalf(values[i]));
      }
      out.write(bytes.array(), 0, bytes.position());
    }
  }

  /** The header, padded with blanks so that the values begin at a multiple of 8 bytes. */
  private static byte[] header(
      Map<String, Tensor> tensors, Map<String, String> metadata, DType type) {
    JsonObject header = new JsonObject();
    if (!metadata.isEmpty()) {
      header.add("__metadata__", JSON.toJsonTree(metadata));
    }
    long offset = 0;
    for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
      long end = offset + (long) named.getValue().data().length * type.bytes();
      JsonArray offsets = new JsonArray();
      offsets.add(offset);
      offsets.add(end);
      JsonObject entry = new JsonObject();
      entry.addProperty("dtype", type.name());
      entry.add("shape", JSON.toJsonTree(named.getValue().shape().toArray()));
      entry.add("data_offsets", offsets);
      header.add(named.getKey(), entry);
      offset = end;
    }
    StringBuilder json = new StringBuilder(JSON.toJson(header));
    int length = json.toString().getBytes(StandardCharsets.UTF_8).length;
    json.append(" ".repeat(Math.floorMod(-length, ALIGNMENT)));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
