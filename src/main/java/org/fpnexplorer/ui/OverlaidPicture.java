package org.fpnexplorer.ui;

import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.fpnexplorer.tensor.Pixels;

/** A picture with something drawn over it. Drawing waits for the next layout. */
public class OverlaidPicture extends Region {
  private final PixelView image = PixelView.ofImage();
  private final Canvas canvas = new Canvas();
  private BiConsumer<GraphicsContext, Rectangle2D> painter = (gc, area) -> {};

  /** Nothing is shown yet. */
  public OverlaidPicture() {
    getChildren().addAll(image, canvas);
    setMinSize(80, 60);
  }

  /**
   * Shows a picture.
   *
   * @param pixels null for none
   * @param over paints what is over it, cut off at its edges, from where it lies in this view
   */
  public void show(Pixels pixels, BiConsumer<GraphicsContext, Rectangle2D> over) {
    if (pixels != image.shown()) {
      image.show(pixels);
    }
    painter = over;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    image.resizeRelocate(0, 0, getWidth(), getHeight());
    image.layout();
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Canvases.clear(gc);
    Rectangle2D area = image.area();
    if (area.getWidth() > 0) {
      gc.save();
      gc.beginPath();
      gc.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
      gc.clip();
      painter.accept(gc, area);
      gc.restore();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 230;
  }
}
