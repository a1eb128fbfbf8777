package org.fpnexplorer.cli;

import java.io.IOException;

/** A file or a disk is at fault. The message is finished: the file, what is wrong, what to do. */
final class FileFault extends Exception {
  /** Reads something. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Writes something. */
  @FunctionalInterface
  interface Writing {
    void write() throws IOException;
  }

  /**
   * @param file as the user named it
   * @param cause its message says what is wrong and what to do, without the file's name
   */
  FileFault(Object file, Exception cause) {
    super(file + ": " + cause.getMessage(), cause);
  }

  /** Reads a file; if that fails, the failure names it. */
  static <T> T reading(Object file, Reading<T> reading) throws FileFault {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new FileFault(file, e);
    }
  }

  /** Writes a file; if that fails, the failure names it. */
  static void writing(Object file, Writing writing) throws FileFault {
    try {
      writing.write();
    } catch (IOException e) {
      throw new FileFault(file, e);
    }
  }
}
