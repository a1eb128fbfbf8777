package org.fpnexplorer.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.fpnexplorer.export.PngWriter;

/** Writes the window's picture once everything in it is computed, and ends the program. */
final class Screenshot {
  /** Layout and painting settle within a few pulses after the last result has come. */
  private static final int STILL_PULSES = 20;

  private final Scene scene;
  private final Path file;
  private final Consumer<String> failed;

  /**
   * @param failed takes the reason if the picture cannot be written
   */
  Screenshot(Scene scene, Path file, Consumer<String> failed) {
    this.scene = scene;
    this.file = file;
    this.failed = failed;
  }

  /** Waits until nothing has been under way for some pulses, then writes. */
  void takeWhenStill(BackgroundTasks tasks, SessionModel session) {
    new AnimationTimer() {
      private int still;

      @Override
      public void handle(long now) {
        boolean busy =
            session.sessionProperty().get() == null
                || session.busyProperty().get()
                || tasks.pendingProperty().get() > 0;
        still = busy ? 0 : still + 1;
        if (still == STILL_PULSES) {
          stop();
          take();
          Platform.exit();
        }
      }
    }.start();
  }

  private void take() {
    try {
      PngWriter.write(file, ImagePixels.of(scene.snapshot(null)), Map.of());
    } catch (IOException e) {
      failed.accept(file + ": " + e.getMessage());
    }
  }
}
