package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum by which an official file is known. */
final class Sha256 {
  private static final int BLOCK = 1 << 18;

  private Sha256() {}

  /** The SHA-256 of everything up to the end, in 64 lower-case hex digits. */
  static String of(InputStream bytes) throws IOException {
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
