package org.fpnexplorer.engine;

/** PyTorch could not be started or failed at work. */
public final class EngineException extends RuntimeException {
  EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
