package org.fpnexplorer.ui;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.fpnexplorer.tensor.Pixels;

/**
 * Shows pixels as large as there is room, aspect kept, every pixel a crisp square. Another picture
 * of the same size replaces the old one's pixels in place.
 */
public final class PixelView extends Region {
  private final ImageView view = new ImageView();
  private final boolean smooth;
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
    getChildren().add(view);
    view.setSmooth(smooth);
    setMinSize(0, 0);
  }

  /** Shows a picture; null shows nothing. */
  public void show(Pixels pixels) {
    shown = pixels;
    if (pixels == null) {
      buffer = null;
      view.setImage(null);
    } else if (buffer == null
        || buffer.getWidth() != pixels.width()
        || buffer.getHeight() != pixels.height()) {
      IntBuffer argb = IntBuffer.allocate(pixels.argb().length).put(pixels.argb()).rewind();
      buffer =
          new PixelBuffer<>(
              pixels.width(), pixels.height(), argb, PixelFormat.getIntArgbPreInstance());
      view.setImage(new WritableImage(buffer));
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

  /** Where the picture lies in this view's own coordinates; empty while nothing is shown. */
  public Rectangle2D area() {
    if (shown == null) {
      return Rectangle2D.EMPTY;
    }
    return new Rectangle2D(
        view.getLayoutX(), view.getLayoutY(), view.getFitWidth(), view.getFitHeight());
  }

  @Override
  protected void layoutChildren() {
    if (shown == null) {
      return;
    }
    double scale = Math.min(getWidth() / shown.width(), getHeight() / shown.height());
    if (!smooth && scale >= 1) {
      // Whole device pixels a cell would leave wide margins; whole points at the edges suffice.
      scale = Math.floor(scale * shown.width()) / shown.width();
    }
    double width = scale * shown.width();
    double height = scale * shown.height();
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.setLayoutX(snapPositionX((getWidth() - width) / 2));
    view.setLayoutY(snapPositionY((getHeight() - height) / 2));
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
