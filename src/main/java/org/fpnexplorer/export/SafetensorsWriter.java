package org.fpnexplorer.export;

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
import org.fpnexplorer.tensor.Tensor;

/**
 * Writes tensors as safetensors: the header's length, a JSON header, then the values
 * (github.com/huggingface/safetensors, "Format").
 */
final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private SafetensorsWriter() {}

  /**
   * Writes float32 tensors in the map's order.
   *
   * @param metadata kept under {@code __metadata__}
   * @throws IOException if the file cannot be written; the message says why and what to do
   */
  static void write(Path target, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    AtomicFile.write(target, out -> write(out, tensors, metadata));
  }

  private static void write(
      OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    byte[] header = header(tensors, metadata);
    out.write(
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .array());
    out.write(header);
    for (Tensor tensor : tensors.values()) {
      Floats.write(out, tensor.data());
    }
  }

  /** The header, padded with blanks so that the values begin at a multiple of 8 bytes. */
  private static byte[] header(Map<String, Tensor> tensors, Map<String, String> metadata) {
    JsonObject header = new JsonObject();
    if (!metadata.isEmpty()) {
      header.add("__metadata__", JSON.toJsonTree(metadata));
    }
    long offset = 0;
    for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
      long end = offset + (long) named.getValue().data().length * Float.BYTES;
      JsonArray offsets = new JsonArray();
      offsets.add(offset);
      offsets.add(end);
      JsonObject entry = new JsonObject();
      entry.addProperty("dtype", "F32");
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
