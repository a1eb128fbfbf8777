package org.fpnexplorer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fpnexplorer.file.Floats;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** Writes a tensor in NumPy's format, version 1.0: float32, little endian, C order (NEP 1). */
final class NpyWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private NpyWriter() {}

  static void write(OutputStream out, Tensor tensor) throws IOException {
    out.write(head(tensor.shape()));
    Floats.write(out, tensor.data());
  }

  /** Everything before the values; its length is a multiple of 64. */
  static byte[] head(Shape shape) {
    String axes =
        Arrays.stream(shape.toArray())
            .mapToObj(axis -> axis + ",")
            .collect(Collectors.joining(" "));
    // NumPy writes a comma behind the last axis only where there is but one.
    String tuple = shape.rank() > 1 ? axes.substring(0, axes.length() - 1) : axes;
    String fields = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + tuple + "), }";
    int before = MAGIC.length + Short.BYTES;
    int padding = Math.floorMod(-(before + fields.length() + 1), ALIGNMENT);
    byte[] text = (fields + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(before + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) text.length)
        .put(text)
        .array();
  }
}
