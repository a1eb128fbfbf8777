package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What goes wrong on the engine's thread reaches the one who waits for it. */
class TorchEngineTest {
  @Test
  void exceptionsAndErrorsComeAsTheyWereThrown() {
    IllegalStateException exception = new IllegalStateException("no");
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");

    assertThatThrownBy(() -> Engines.shared().run(() -> raise(exception))).isSameAs(exception);
    assertThatThrownBy(() -> Engines.shared().run(() -> raise(error))).isSameAs(error);
  }

  private static void raise(RuntimeException exception) {
    throw exception;
  }

  private static void raise(Error error) {
    throw error;
  }
}
