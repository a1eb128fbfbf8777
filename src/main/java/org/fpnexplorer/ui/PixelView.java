package org.fpnexplorer.ui;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.fpnexplorer.tensor.Pixels;

/**
 * Shows pixels as large as there is room, aspect kept; a map's pixels stay crisp squares. Another
 * picture of the same size replaces the old one's pixels in place.
 */
public final class PixelView extends Region {
  /** Shows images. Maps it would blur: JavaFX ignores an image view's smooth flag. */
  private final ImageView view = new ImageView();

  /** Shows maps. */
  private final Canvas canvas = new Canvas();

  private final boolean smooth;
  private double magnification = 1;
  private double left;
  private double top;
  private Rectangle2D area = Rectangle2D.EMPTY;
  private WritableImage image;
  private PixelBuffer<IntBuffer> buffer;
  private Pixels shown;

  /** A view of maps: cells stay squares. */
  public static PixelView ofMap() {
    return new PixelView(false);
  }

  /** A view of photographs: smoothed when scaled. */
  public static PixelView ofImage() {
    return new PixelView(true);
  }

  private PixelView(boolean smooth) {
    this.smooth = smooth;
    getStyleClass().add("pixel-view");
    getChildren().add(smooth ? view : canvas);
    setMinSize(0, 0);
  }

  /** Shows a picture; null shows nothing. */
  public void show(Pixels pixels) {
    shown = pixels;
    if (pixels == null) {
      buffer = null;
      image = null;
    } else if (buffer == null
        || buffer.getWidth() != pixels.width()
        || buffer.getHeight() != pixels.height()) {
      IntBuffer argb = IntBuffer.allocate(pixels.argb().length).put(pixels.argb()).rewind();
      buffer =
          new PixelBuffer<>(
              pixels.width(), pixels.height(), argb, PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    } else {
      buffer.getBuffer().put(0, pixels.argb());
      buffer.updateBuffer(all -> null);
    }
    requestLayout();
  }

  /** What is shown; null for nothing. */
  public Pixels shown() {
    return shown;
  }

  /**
   * Enlarges the fitted picture, margins included, and moves it; what comes to lie outside of this
   * view is not drawn by a map, and is to be clipped for an image.
   *
   * @param factor 1 for as large as there is room
   * @param x where the left edge of the fitted view goes, in points
   * @param y where its top edge goes, in points
   */
  public void magnify(double factor, double x, double y) {
    magnification = factor;
    left = x;
    top = y;
    requestLayout();
  }

  /** Where the picture lies in this view's own coordinates; empty while nothing is shown. */
  public Rectangle2D area() {
    return area;
  }

  @Override
  protected void layoutChildren() {
    area = shown == null ? Rectangle2D.EMPTY : fit();
    if (smooth) {
      view.setImage(image);
      view.setFitWidth(area.getWidth());
      view.setFitHeight(area.getHeight());
      view.relocate(area.getMinX(), area.getMinY());
    } else {
      draw();
    }
  }

  private Rectangle2D fit() {
    double scale = Math.min(getWidth() / shown.width(), getHeight() / shown.height());
    if (!smooth && scale >= 1) {
      // Whole device pixels a cell would leave wide margins; whole points at the edges suffice.
      scale = Math.floor(scale * shown.width()) / shown.width();
    }
    double width = scale * shown.width();
    double height = scale * shown.height();
    double x = snapPositionX((getWidth() - width) / 2);
    double y = snapPositionY((getHeight() - height) / 2);
    return new Rectangle2D(
        left + x * magnification,
        top + y * magnification,
        width * magnification,
        height * magnification);
  }

  private void draw() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    Canvases.clear(graphics);
    if (image != null) {
      // Smaller than a pixel a cell there are no squares to keep.
      graphics.setImageSmoothing(area.getWidth() < shown.width());
      graphics.drawImage(image, area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 64;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 64;
  }
}
