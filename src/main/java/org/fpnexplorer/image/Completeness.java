package org.fpnexplorer.image;

import com.drew.imaging.FileType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Whether a file goes on to the end its format gives it. Some decoders fill up what is missing and
 * say nothing.
 */
final class Completeness {
  private static final int IEND = 0x49454E44;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  private Completeness() {}

  /** False if the end is missing; true also for formats whose decoders notice it themselves. */
  static boolean hasEnd(FileType type, Source source) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(source.open()))) {
      switch (type) {
        case Png -> skipPngChunks(in);
        case Jpeg -> skipJpegSegments(in);
        case WebP -> skipRiff(in);
        default -> {}
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  /** PNG specification, 5.3: chunks of length, kind, data, checksum; the last is IEND. */
  private static void skipPngChunks(DataInputStream in) throws IOException {
    in.skipNBytes(8);
    int kind;
    do {
      long length = Integer.toUnsignedLong(in.readInt());
      kind = in.readInt();
      in.skipNBytes(length + 4);
    } while (kind != IEND);
  }

  /** ITU T.81, B.1: segments of marker and length; inside a scan the end's marker cannot occur. */
  private static void skipJpegSegments(DataInputStream in) throws IOException {
    in.skipNBytes(2);
    int marker;
    do {
      marker = nextMarker(in);
      in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
    } while (marker != START_OF_SCAN);
    do {
      marker = nextMarker(in);
    } while (marker != END_OF_IMAGE);
  }

  private static int nextMarker(DataInputStream in) throws IOException {
    int previous = 0;
    int current = in.readUnsignedByte();
    while (previous != 0xFF || current == 0 || current == 0xFF) {
      previous = current;
      current = in.readUnsignedByte();
    }
    return current;
  }

  /**
   * RIFF, which WebP is: the length of the rest, little end first, stands behind the four letters.
   */
  private static void skipRiff(DataInputStream in) throws IOException {
    in.skipNBytes(4);
    in.skipNBytes(Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
  }
}
