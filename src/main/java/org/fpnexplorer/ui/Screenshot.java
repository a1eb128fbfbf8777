package org.fpnexplorer.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.fpnexplorer.export.PngWriter;
import org.fpnexplorer.tensor.Pixels;

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
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    try {
      PngWriter.write(file, new Pixels(width, height, argb), Map.of());
    } catch (IOException e) {
      failed.accept(file + ": " + e.getMessage());
    }
  }
}
