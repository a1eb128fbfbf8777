package org.fpnexplorer.ui.training;

import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.PixelView;

/** A picture with boxes over it. Drawing waits for the next layout. */
final class BoxPicture extends Region {
  private final PixelView image = PixelView.ofImage();
  private final Canvas canvas = new Canvas();
  private BiConsumer<GraphicsContext, Scale> painter = (gc, scale) -> {};

  BoxPicture() {
    getStyleClass().add("training-picture");
    getChildren().addAll(image, canvas);
    setMinSize(80, 60);
  }

  /**
   * Shows a picture.
   *
   * @param pixels null for none
   * @param boxes paints what is over it
   */
  void show(Pixels pixels, BiConsumer<GraphicsContext, Scale> boxes) {
    if (pixels != image.shown()) {
      image.show(pixels);
    }
    painter = boxes;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    image.resizeRelocate(0, 0, getWidth(), getHeight());
    image.layout();
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    Rectangle2D area = image.area();
    if (area.getWidth() > 0) {
      gc.save();
      gc.beginPath();
      gc.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
      gc.clip();
      painter.accept(gc, new Scale(area, area.getWidth() / image.shown().width()));
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
