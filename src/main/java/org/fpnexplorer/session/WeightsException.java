package org.fpnexplorer.session;

import java.io.IOException;

/** A checkpoint cannot be used. The message does not name it. */
public final class WeightsException extends IOException {
  private static final long serialVersionUID = 1;

  private final String checkpoint;

  WeightsException(Request request, IOException cause) {
    super(cause.getMessage(), cause);
    this.checkpoint = request.weights().title(request.model());
  }

  /** What to call the checkpoint: the file, or whose shipped weights. */
  public String checkpoint() {
    return checkpoint;
  }
}
