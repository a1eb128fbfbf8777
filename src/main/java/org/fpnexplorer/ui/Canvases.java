package org.fpnexplorer.ui;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** What every canvas that is drawn anew needs. */
public final class Canvases {
  private Canvases() {}

  /** Clears all of it; a pixel that it has only half of would else keep half of what was there. */
  public static void clear(GraphicsContext gc) {
    Canvas canvas = gc.getCanvas();
    gc.clearRect(0, 0, Math.ceil(canvas.getWidth()), Math.ceil(canvas.getHeight()));
  }
}
