package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fpnexplorer.text.Texts;

/**
 * Where the records of a zip archive lie in its file, so that they can be read from there (PKWARE's
 * APPNOTE.TXT, 4.3). java.util.zip does not tell.
 */
final class ZipDirectory {
  private static final Texts TEXTS = Texts.of(ZipDirectory.class);

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int END64_LOCATOR = 0x07064b50;
  private static final int END64_LOCATOR_SIZE = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_SIZE = 56;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LARGEST_DIRECTORY = 64 << 20;

  /** In the directory, this size or offset stands in the 64-bit extension instead. */
  private static final long IN_EXTENSION = 0xffffffffL;

  private static final int EXTENSION_64 = 1;

  private final ByteSource source;
  private final Map<String, Header> headers = new LinkedHashMap<>();

  /** What the directory says of a record. */
  private record Header(int flags, int method, long packed, long size, long offset) {}

  private ZipDirectory(ByteSource source) {
    this.source = source;
  }

  /**
   * Reads the directory at the end of the file.
   *
   * @throws IOException if there is none or it is damaged
   */
  static ZipDirectory read(ByteSource source) throws IOException {
    ZipDirectory directory = new ZipDirectory(source);
    directory.readAll(directory.findEnd());
    return directory;
  }

  /** The names of all records, in the directory's order. */
  Iterable<String> names() {
    return headers.keySet();
  }

  boolean has(String name) {
    return headers.containsKey(name);
  }

  /**
   * Finds a record's bytes.
   *
   * @throws IOException if there is no such record, it is compressed, encrypted or beyond the file
   */
  Place find(String name) throws IOException {
    Header header = headers.get(name);
    if (header == null) {
      throw new IOException(TEXTS.get("zip.recordMissing", OneLine.of(name)));
    }
    if (header.method != 0 || header.packed != header.size || (header.flags & 1) != 0) {
      throw new IOException(TEXTS.get("zip.compressed", OneLine.of(name)));
    }
    ByteBuffer local = source.read(header.offset, LOCAL_SIZE);
    if (local.getInt(0) != LOCAL) {
      throw damaged();
    }
    long position = header.offset + LOCAL_SIZE + unsigned(local, 26) + unsigned(local, 28);
    if (header.size < 0 || header.size > source.size() - position) {
      throw new IOException(TEXTS.get("zip.beyond", OneLine.of(name)));
    }
    return new Place(position, header.size);
  }

  /** Offset and size of the directory, which stand at the very end but for a comment. */
  private long[] findEnd() throws IOException {
    int length = (int) Math.min(source.size(), END_SIZE + LONGEST_COMMENT);
    long start = source.size() - length;
    ByteBuffer tail = source.read(start, length);
    for (int at = length - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_SIZE + unsigned(tail, at + 20) == length) {
        long[] large = findEnd64(start + at - END64_LOCATOR_SIZE);
        return large != null
            ? large
            : new long[] {unsignedInt(tail, at + 16), unsignedInt(tail, at + 12)};
      }
    }
    throw new IOException(TEXTS.get("zip.cutOff"));
  }

  private long[] findEnd64(long locatorAt) throws IOException {
    if (locatorAt < 0) {
      return null;
    }
    ByteBuffer locator = source.read(locatorAt, END64_LOCATOR_SIZE);
    if (locator.getInt(0) != END64_LOCATOR) {
      return null;
    }
    ByteBuffer end = source.read(locator.getLong(8), END64_SIZE);
    if (end.getInt(0) != END64) {
      throw damaged();
    }
    return new long[] {end.getLong(48), end.getLong(40)};
  }

  private void readAll(long[] offsetAndSize) throws IOException {
    if (offsetAndSize[1] < 0 || offsetAndSize[1] > LARGEST_DIRECTORY) {
      throw new IOException(
          TEXTS.get("zip.directoryLong", Long.toUnsignedString(offsetAndSize[1])));
    }
    ByteBuffer directory = source.read(offsetAndSize[0], (int) offsetAndSize[1]);
    while (directory.remaining() >= CENTRAL_SIZE) {
      int at = directory.position();
      int nameEnd = CENTRAL_SIZE + unsigned(directory, at + 28);
      int extraEnd = nameEnd + unsigned(directory, at + 30);
      int end = extraEnd + unsigned(directory, at + 32);
      if (directory.getInt(at) != CENTRAL || end > directory.remaining()) {
        throw damaged();
      }
      ByteBuffer extra = directory.slice(at + nameEnd, extraEnd - nameEnd).order(directory.order());
      String name =
          StandardCharsets.UTF_8
              .decode(directory.slice(at + CENTRAL_SIZE, nameEnd - CENTRAL_SIZE))
              .toString();
      if (headers.put(name, header(directory, at, extra)) != null) {
        throw new IOException(TEXTS.get("zip.recordTwice", OneLine.of(name)));
      }
      directory.position(at + end);
    }
    if (directory.hasRemaining()) {
      throw damaged();
    }
  }

  private static Header header(ByteBuffer directory, int at, ByteBuffer extra) throws IOException {
    ByteBuffer large = extension64(extra);
    long size = widened(unsignedInt(directory, at + 24), large);
    long packed = widened(unsignedInt(directory, at + 20), large);
    long offset = widened(unsignedInt(directory, at + 42), large);
    return new Header(
        unsigned(directory, at + 8), unsigned(directory, at + 10), packed, size, offset);
  }

  private static ByteBuffer extension64(ByteBuffer extra) throws IOException {
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int length = Short.toUnsignedInt(extra.getShort());
      if (length > extra.remaining()) {
        throw damaged();
      }
      if (id == EXTENSION_64) {
        return extra.slice(extra.position(), length).order(extra.order());
      }
      extra.position(extra.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  /** The extension holds those of size, packed size and offset that 32 bits cannot, in order. */
  private static long widened(long value, ByteBuffer large) throws IOException {
    if (value != IN_EXTENSION) {
      return value;
    }
    if (large.remaining() < Long.BYTES) {
      throw damaged();
    }
    return large.getLong();
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private static long unsignedInt(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  private static IOException damaged() {
    return new IOException(TEXTS.get("zip.damaged"));
  }
}
