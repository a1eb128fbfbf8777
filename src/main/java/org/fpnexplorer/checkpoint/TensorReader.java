package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.fpnexplorer.text.Texts;

/**
 * Reads a tensor's values as single precision. The file is not mapped: a mapped file that somebody
 * cuts off while it is read ends the whole program.
 */
final class TensorReader {
  private static final Texts TEXTS = Texts.of(TensorReader.class);

  /** Bytes of the file that are converted at a time. */
  private static final int CHUNK = 1 << 20;

  private TensorReader() {}

  /**
   * The values in row-major order, in native memory and native byte order.
   *
   * @throws IOException if they cannot be read, are too many for one buffer, or one is not finite;
   *     the message does not name the tensor
   */
  static ByteBuffer read(ByteSource source, StoredTensor tensor) throws IOException {
    ByteBuffer stretch = allocate(tensor.stretch());
    if (tensor.entry().type() == DType.F32) {
      source.fill(tensor.position(), stretch);
    } else {
      convert(source, tensor.position(), tensor.entry().type(), stretch.asFloatBuffer());
    }
    stretch.clear();
    ByteBuffer values = tensor.isContiguous() ? stretch : gather(tensor, stretch.asFloatBuffer());
    requireFinite(values.asFloatBuffer());
    return values;
  }

  private static ByteBuffer allocate(long count) throws IOException {
    if (count > Integer.MAX_VALUE / Float.BYTES) {
      throw new IOException(TEXTS.get("tensor.large"));
    }
    try {
      // Everything the program runs on is little-endian, like both file formats.
      return ByteBuffer.allocateDirect((int) count * Float.BYTES).order(ByteOrder.nativeOrder());
    } catch (OutOfMemoryError e) {
      throw new IOException(TEXTS.get("tensor.memory", count), e);
    }
  }

  private static void convert(ByteSource source, long position, DType type, FloatBuffer out)
      throws IOException {
    int size = (int) Math.min(CHUNK, (long) out.remaining() * type.bytes());
    ByteBuffer chunk = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
    long next = position;
    while (out.hasRemaining()) {
      chunk.clear();
      chunk.limit((int) Math.min(size, (long) out.remaining() * type.bytes()));
      source.fill(next, chunk);
      next += chunk.limit();
      Precision.toSingle(chunk.flip(), type, out);
    }
  }

  /** Row-major order from any other: index · strides for every index of the shape. */
  private static ByteBuffer gather(StoredTensor tensor, FloatBuffer stretch) throws IOException {
    int[] dims = tensor.entry().shape().toArray();
    ByteBuffer values = allocate(tensor.entry().shape().size());
    FloatBuffer out = values.asFloatBuffer();
    int[] index = new int[dims.length];
    long from = 0;
    while (out.hasRemaining()) {
      out.put(stretch.get((int) from));
      for (int axis = dims.length - 1; axis >= 0; axis--) {
        from += tensor.strides().get(axis);
        if (++index[axis] < dims[axis]) {
          break;
        }
        from -= tensor.strides().get(axis) * dims[axis];
        index[axis] = 0;
      }
    }
    return values;
  }

  private static void requireFinite(FloatBuffer values) throws IOException {
    int count = values.limit();
    boolean finite = true;
    for (int i = 0; i < count; i++) {
      finite &= Math.abs(values.get(i)) <= Float.MAX_VALUE;
    }
    if (!finite) {
      throw new IOException(TEXTS.get("tensor.notFinite"));
    }
  }
}
