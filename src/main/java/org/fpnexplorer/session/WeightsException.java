package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;

/** A checkpoint cannot be used. The message does not name the file. */
public final class WeightsException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path file;

  WeightsException(Path file, IOException cause) {
    super(cause.getMessage(), cause);
    this.file = file;
  }

  /** The checkpoint. */
  public Path file() {
    return file;
  }
}
