package org.fpnexplorer.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes pickles opcode by opcode (Python's pickletools.py), also those that Python never would.
 */
final class Pickle {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A pickle of protocol 2. */
  Pickle() {
    op(0x80).op(2);
  }

  Pickle op(int opcode) {
    bytes.write(opcode);
    return this;
  }

  Pickle ops(String opcodes) {
    bytes.writeBytes(opcodes.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  Pickle text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    op('X').number(utf8.length).bytes.writeBytes(utf8);
    return this;
  }

  /** A whole number of 64 bits. */
  Pickle whole(long value) {
    op(0x8a).op(8);
    bytes.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    return this;
  }

  /** Four bytes. */
  Pickle number(int value) {
    bytes.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    return this;
  }

  Pickle global(String module, String name) {
    return ops("c" + module + "\n" + name + "\n");
  }

  /** A tuple of whole numbers. */
  Pickle tuple(long... values) {
    op('(');
    for (long value : values) {
      whole(value);
    }
    return op('t');
  }

  /** A call of {@code torch._utils._rebuild_tensor_v2} on the storage of that key. */
  Pickle tensor(String storage, String key, long count, long offset, long[] dims, long[] strides) {
    return global("torch._utils", "_rebuild_tensor_v2")
        .ops("((")
        .text("storage")
        .global("torch", storage)
        .text(key)
        .text("cpu")
        .whole(count)
        .ops("tQ")
        .whole(offset)
        .tuple(dims)
        .tuple(strides)
        .op(0x89)
        .global("collections", "OrderedDict")
        .ops(")RtR");
  }

  byte[] end() {
    return op('.').bytes.toByteArray();
  }
}
