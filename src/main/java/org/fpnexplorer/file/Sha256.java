package org.fpnexplorer.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum by which a file is known wherever it lies. */
public final class Sha256 {
  private static final int BLOCK = 1 << 18;

  /** On the way to its weights a file is asked for several times, and one can have 500 MB. */
  private static volatile Known last = new Known(null, null);

  private Sha256() {}

  /** A file as it was at a time; key is its identity on the disk, null where there is none. */
  private record Version(Path file, Object key, long size, FileTime written) {
    static Version of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(file.toAbsolutePath(), now.fileKey(), now.size(), now.lastModifiedTime());
    }
  }

  private record Known(Version version, String sha256) {}

  /**
   * The SHA-256 of a file, in 64 lower-case hex digits. Asked again for the file that it was asked
   * for last, it does not read it again unless size or time of change differ.
   */
  public static String of(Path file) throws IOException {
    Version version = Version.of(file);
    Known known = last;
    if (!version.equals(known.version())) {
      try (InputStream bytes = Files.newInputStream(file)) {
        known = new Known(version, of(bytes));
      }
      last = known;
    }
    return known.sha256();
  }

  /** The SHA-256 of everything up to the end, in 64 lower-case hex digits. */
  public static String of(InputStream bytes) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[BLOCK];
      for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
        digest.update(block, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
