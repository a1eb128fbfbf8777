package org.fpnexplorer.checkpoint;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.fpnexplorer.text.Texts;

/** A checkpoint's bytes, to be read from any place: all that was asked for or nothing. */
interface ByteSource extends Closeable {
  /** How many there are. */
  long size() throws IOException;

  /**
   * Reads at least one byte from there into what is left of the buffer.
   *
   * @return how many, or a negative number if there are none
   */
  int readSome(ByteBuffer bytes, long position) throws IOException;

  /**
   * So many bytes from there, little-endian.
   *
   * @throws IOException if there are not as many
   */
  default ByteBuffer read(long position, int length) throws IOException {
    if (position < 0 || length < 0 || position > size() - length) {
      throw cutOff();
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fill(position, bytes);
    return bytes.flip();
  }

  /**
   * Fills what is left of the buffer.
   *
   * @throws IOException if there is not as much
   */
  default void fill(long position, ByteBuffer bytes) throws IOException {
    long next = position;
    while (bytes.hasRemaining()) {
      int read = readSome(bytes, next);
      if (read < 0) {
        throw cutOff();
      }
      next += read;
    }
  }

  /** All of them, from the first. */
  default InputStream stream() {
    return new InputStream() {
      private long next;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = readSome(ByteBuffer.wrap(into, offset, length), next);
        next += Math.max(0, read);
        return read;
      }
    };
  }

  private static EOFException cutOff() {
    return new EOFException(Texts.of(ByteSource.class).get("cutOff"));
  }

  /** Those of a file, which is not read before they are asked for. */
  static ByteSource of(FileChannel file) {
    return new ByteSource() {
      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public int readSome(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  /** Those of an array. */
  static ByteSource of(byte[] content) {
    return new ByteSource() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public int readSome(ByteBuffer bytes, long position) {
        int count = (int) Math.min(bytes.remaining(), content.length - position);
        if (count > 0) {
          bytes.put(content, (int) position, count);
        }
        return count > 0 ? count : -1;
      }

      @Override
      public void close() {
        // An array needs no closing.
      }
    };
  }
}
