package org.fpnexplorer.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reading from a place in a file, all that was asked for or nothing. */
final class FileBytes {
  private FileBytes() {}

  /**
   * So many bytes from there, little-endian.
   *
   * @throws IOException if the file ends before
   */
  static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
    if (position < 0 || length < 0 || position > channel.size() - length) {
      throw cutOff();
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, position, bytes);
    return bytes.flip();
  }

  /**
   * Fills what is left of the buffer.
   *
   * @throws IOException if the file ends before
   */
  static void fill(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
    long next = position;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, next);
      if (read < 0) {
        throw cutOff();
      }
      next += read;
    }
  }

  private static EOFException cutOff() {
    return new EOFException("the file is cut off; get it again");
  }
}
