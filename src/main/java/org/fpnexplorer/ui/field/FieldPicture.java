package org.fpnexplorer.ui.field;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.render.PixelBox;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.Canvases;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Place;

/**
 * The image with what one cell sees of it. Around the image a margin shows how the theoretical
 * field goes on into the padding.
 */
final class FieldPicture extends Region {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  /** Of the longer side of the image, on every side of it. */
  private static final double MARGIN = 0.09;

  private static final double HATCH = 7;
  private static final double SMALLEST_CELL = 5;

  private final FieldModel model;
  private final HoverModel hover;
  private final PixelView view = PixelView.ofImage();
  private final Canvas canvas = new Canvas();
  private Optional<Look> look = Optional.empty();

  FieldPicture(FieldModel model, HoverModel hover) {
    this.model = model;
    this.hover = hover;
    getStyleClass().add("field-picture");
    view.setMouseTransparent(true);
    canvas.setMouseTransparent(true);
    getChildren().addAll(view, canvas);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinSize(0, 0);
    setPrefSize(300, 300);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseClicked(this::pick);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> hover.placeProperty().set(null));
    setOnKeyPressed(
        event -> {
          if (move(event.getCode())) {
            event.consume();
          }
        });
    model.shareProperty().addListener(change -> requestLayout());
    focusedProperty().addListener(change -> requestLayout());
  }

  /**
   * Shows what a cell sees.
   *
   * @param seen null while it is not known
   * @param plain the image alone, until then; null if there is none
   */
  void show(Look seen, Pixels plain) {
    look = Optional.ofNullable(seen);
    view.show(look.map(Look::picture).orElse(plain));
    pseudoClassStateChanged(EMPTY, view.shown() == null);
    requestLayout();
  }

  private boolean move(KeyCode key) {
    switch (key) {
      case UP -> model.move(-1, 0);
      case DOWN -> model.move(1, 0);
      case LEFT -> model.move(0, -1);
      case RIGHT -> model.move(0, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void pick(MouseEvent event) {
    requestFocus();
    place(event).ifPresent(place -> model.lookAt(place.x(), place.y()));
  }

  private void point(MouseEvent event) {
    hover.placeProperty().set(place(event).orElse(null));
  }

  /** The pixel of the network's input under the pointer. */
  private Optional<Place> place(MouseEvent event) {
    MapCell cell = model.cellProperty().get();
    if (view.shown() == null || cell == null) {
      return Optional.empty();
    }
    Rectangle2D area = area();
    if (!area.contains(event.getX(), event.getY())) {
      return Optional.empty();
    }
    double scale = scale(area);
    return Optional.of(
        new Place(
            (event.getX() - area.getMinX()) / scale,
            (event.getY() - area.getMinY()) / scale,
            cell.node()));
  }

  private double scale(Rectangle2D area) {
    return area.getWidth() / view.shown().width();
  }

  /** Where the image lies, margins left around it. */
  private Rectangle2D area() {
    Pixels shown = view.shown();
    double margin = MARGIN * Math.max(shown.width(), shown.height());
    double scale =
        Math.min(
            getWidth() / (shown.width() + 2 * margin), getHeight() / (shown.height() + 2 * margin));
    double width = Math.round(scale * shown.width());
    double height = Math.round(scale * shown.height());
    return new Rectangle2D(
        Math.round((getWidth() - width) / 2),
        Math.round((getHeight() - height) / 2),
        width,
        height);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    Canvases.clear(graphics);
    if (view.shown() == null || getWidth() < 1 || getHeight() < 1) {
      return;
    }
    Rectangle2D area = area();
    view.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    view.layout();
    look.ifPresent(seen -> draw(graphics, area, seen));
    MapCell cell = model.cellProperty().get();
    if (cell != null) {
      frame(graphics, footprint(cell, area), Color.WHITE, 2, 0);
    }
  }

  private void draw(GraphicsContext graphics, Rectangle2D area, Look seen) {
    Color colour = LevelPaint.of(seen.cell().node().level());
    Rectangle2D theory = points(seen.theory(), area);
    drawOutside(graphics, theory, area, colour);
    graphics.save();
    clip(graphics, area);
    frame(graphics, theory, colour, 2.5, 0);
    graphics.restore();
    seen.effective()
        .box(model.shareProperty().get())
        .ifPresent(box -> frame(graphics, points(box, area), Color.WHITE, 1.5, 5));
  }

  /** What lies in the padding is hatched, its outline dashed. */
  private void drawOutside(
      GraphicsContext graphics, Rectangle2D theory, Rectangle2D area, Color colour) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(0, 0, getWidth(), getHeight());
    graphics.moveTo(area.getMinX(), area.getMinY());
    graphics.lineTo(area.getMinX(), area.getMaxY());
    graphics.lineTo(area.getMaxX(), area.getMaxY());
    graphics.lineTo(area.getMaxX(), area.getMinY());
    graphics.closePath();
    graphics.clip();
    graphics.setStroke(colour);
    graphics.setLineWidth(2);
    graphics.setLineDashes(6, 5);
    graphics.strokeRect(theory.getMinX(), theory.getMinY(), theory.getWidth(), theory.getHeight());
    graphics.setLineDashes();
    clip(graphics, theory);
    graphics.setLineWidth(1);
    graphics.setGlobalAlpha(0.45);
    for (double x = -getHeight(); x < getWidth(); x += HATCH) {
      graphics.strokeLine(x, getHeight(), x + getHeight(), 0);
    }
    graphics.restore();
  }

  private static void clip(GraphicsContext graphics, Rectangle2D to) {
    graphics.beginPath();
    graphics.rect(to.getMinX(), to.getMinY(), to.getWidth(), to.getHeight());
    graphics.clip();
  }

  /** A frame that shows on every ground: a dark one below it. */
  private static void frame(
      GraphicsContext graphics, Rectangle2D box, Color colour, double width, double dash) {
    graphics.setLineDashes();
    graphics.setStroke(Color.gray(0, 0.75));
    graphics.setLineWidth(width + 2);
    graphics.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    if (dash > 0) {
      graphics.setLineDashes(dash, dash);
    }
    graphics.setStroke(colour);
    graphics.setLineWidth(width);
    graphics.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    graphics.setLineDashes();
  }

  private Rectangle2D points(PixelBox box, Rectangle2D area) {
    double scale = scale(area);
    return new Rectangle2D(
        area.getMinX() + box.columns().first() * scale,
        area.getMinY() + box.rows().first() * scale,
        box.columns().length() * scale,
        box.rows().length() * scale);
  }

  /** The square that a cell stands for, not too small to be seen. */
  private Rectangle2D footprint(MapCell cell, Rectangle2D area) {
    double scale = scale(area);
    double stride = Place.stride(cell.node()) * scale;
    double side = Math.max(SMALLEST_CELL, stride);
    return new Rectangle2D(
        area.getMinX() + (cell.column() + 0.5) * stride - side / 2,
        area.getMinY() + (cell.row() + 0.5) * stride - side / 2,
        side,
        side);
  }
}
