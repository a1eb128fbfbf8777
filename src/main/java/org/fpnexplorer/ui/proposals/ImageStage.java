package org.fpnexplorer.ui.proposals;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.MapChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.Canvases;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.SessionModel;

/**
 * The original image, or, of noise, what the network receives, with something drawn over it.
 * Drawing waits for the next layout, so that many changes are one drawing.
 */
public final class ImageStage extends Region {
  private final SessionModel session;
  private final MapsModel maps;
  private final double margin;
  private final PixelView image = PixelView.ofImage();
  private final Canvas canvas = new Canvas();
  private BiConsumer<GraphicsContext, Frame> painter = (gc, frame) -> {};

  /**
   * Follows the session.
   *
   * @param margin around the image, in points, on which boxes that leave the image can be seen
   */
  public ImageStage(SessionModel session, MapsModel maps, double margin) {
    this.session = session;
    this.maps = maps;
    this.margin = margin;
    getStyleClass().add("image-stage");
    getChildren().addAll(image, canvas);
    setMinSize(120, 80);
    session.sessionProperty().addListener(change -> showImage());
    maps.pictures().addListener((MapChangeListener<Node, MapPicture>) change -> showImage());
    showImage();
  }

  /** Sets what is drawn over the image, and draws it. */
  public void setPainter(BiConsumer<GraphicsContext, Frame> next) {
    painter = next;
    requestLayout();
  }

  /** Where the image is, in this view's coordinates; empty while there is none. */
  public Optional<Frame> frame() {
    Session of = session.sessionProperty().get();
    Rectangle2D area = image.area();
    if (of == null || area.getWidth() == 0) {
      return Optional.empty();
    }
    Rectangle2D here =
        new Rectangle2D(
            area.getMinX() + margin, area.getMinY() + margin, area.getWidth(), area.getHeight());
    return Optional.of(new Frame(of.input(), here));
  }

  private void showImage() {
    Session of = session.sessionProperty().get();
    if (of == null) {
      return;
    }
    MapPicture input = maps.pictures().get(of.graph().input());
    if (of.picture().isPresent()) {
      show(session.pictureProperty().get());
    } else {
      show(input == null ? null : input.pixels());
    }
  }

  private void show(Pixels pixels) {
    if (pixels != image.shown()) {
      image.show(pixels);
    }
    // Even of the same picture the network's input may have another size now.
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(0, getWidth() - 2 * margin);
    double height = Math.max(0, getHeight() - 2 * margin);
    image.resizeRelocate(margin, margin, width, height);
    image.layout();
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Canvases.clear(gc);
    frame().ifPresent(frame -> painter.accept(gc, frame));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 340;
  }
}
