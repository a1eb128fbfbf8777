package org.fpnexplorer.checkpoint;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/** Checkpoints of whole networks that take no room on the disk: all values are a hole of zeros. */
public final class StateDicts {
  private StateDicts() {}

  /** The names and shapes that torchvision's state dict of the network has. */
  public static Map<String, Shape> of(Graph graph) {
    Map<String, Shape> tensors = new LinkedHashMap<>();
    for (Parameter parameter : graph.parameters()) {
      tensors.put(parameter.name(), parameter.shape());
    }
    return tensors;
  }

  /** Those of its backbone, with the names of a classifier and with its last layer. */
  public static Map<String, Shape> classifier(Graph graph) {
    Map<String, Shape> tensors = new LinkedHashMap<>();
    of(graph)
        .forEach(
            (name, shape) -> {
              if (name.startsWith("backbone.body.")) {
                tensors.put(name.substring("backbone.body.".length()), shape);
              }
            });
    tensors.put("fc.weight", Shape.of(10, 20));
    return tensors;
  }

  /** Writes them as safetensors in single precision. */
  public static Path write(Path file, Map<String, Shape> tensors) throws IOException {
    Map<String, Object> header = new LinkedHashMap<>();
    long end = 0;
    for (Map.Entry<String, Shape> tensor : tensors.entrySet()) {
      long begin = end;
      end += tensor.getValue().size() * Float.BYTES;
      header.put(
          tensor.getKey(),
          Map.of(
              "dtype",
              "F32",
              "shape",
              tensor.getValue().toArray(),
              "data_offsets",
              new long[] {begin, end}));
    }
    byte[] text = new Gson().toJson(header).getBytes(StandardCharsets.UTF_8);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(length.putLong(text.length).array());
      out.write(text);
      out.setLength(Long.BYTES + text.length + end);
    }
    return file;
  }
}
