package org.fpnexplorer.ui.diagram;

import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Place;

/**
 * The picture in a box, with the cell at the hovered place marked; for proposals and detections it
 * is the image with the best of them.
 */
final class TensorPicture extends Region {
  private static final int BOXES = 15;
  private static final Set<Role> IMAGES = Set.of(Role.INPUT, Role.PROPOSALS, Role.DETECTIONS);

  /** Smaller cells are marked by a square of this side, in points. */
  private static final double SMALLEST_MARK = 4;

  private final Node node;
  private final Node input;
  private final HoverModel hover;
  private final PixelView picture;
  private final Path boxes = new Path();
  private final Region mark = new Region();
  private Tensor corners;

  /**
   * @param node whose output is shown
   * @param input the network's input
   */
  TensorPicture(Node node, Node input, HoverModel hover) {
    boolean isImage = IMAGES.contains(node.role());
    this.node = isImage ? input : node;
    this.input = input;
    this.hover = hover;
    picture = isImage ? PixelView.ofImage() : PixelView.ofMap();
    boxes.getStyleClass().add("proposals");
    mark.getStyleClass().add("mark");
    boxes.setManaged(false);
    boxes.setMouseTransparent(true);
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    getChildren().addAll(picture, boxes, mark);
    picture.setOnMouseMoved(this::pointAt);
    picture.setOnMouseExited(exit -> hover.placeProperty().set(null));
  }

  /** Shows pixels; null shows nothing. */
  void show(Pixels pixels) {
    picture.show(pixels);
    requestLayout();
  }

  /** Shows boxes N, 4: x1, y1, x2, y2 in pixels of the input, best first; null shows none. */
  void showBoxes(Tensor tensor) {
    corners = tensor;
    requestLayout();
  }

  /** Marks the cell that covers the hovered place. */
  void markPlace() {
    Place place = hover.placeProperty().get();
    boolean visible = place != null && isOnePixelACell();
    mark.setVisible(visible);
    if (visible) {
      int columns = node.shape().width();
      int rows = node.shape().height();
      Rectangle2D area = picture.area();
      double width = area.getWidth() / columns;
      double height = area.getHeight() / rows;
      double x = area.getMinX() + (place.column(node) + 0.5) * width;
      double y = area.getMinY() + (place.row(node) + 0.5) * height;
      double markWidth = Math.max(SMALLEST_MARK, width);
      double markHeight = Math.max(SMALLEST_MARK, height);
      mark.resizeRelocate(x - markWidth / 2, y - markHeight / 2, markWidth, markHeight);
    }
  }

  /** Not so on a contact sheet, where a place of the input lies in every channel's map. */
  private boolean isOnePixelACell() {
    Pixels shown = picture.shown();
    return shown != null
        && shown.width() == node.shape().width()
        && shown.height() == node.shape().height();
  }

  private void pointAt(MouseEvent move) {
    Rectangle2D area = picture.area();
    if (area.contains(move.getX(), move.getY()) && isOnePixelACell()) {
      double column = (move.getX() - area.getMinX()) / area.getWidth() * node.shape().width();
      double row = (move.getY() - area.getMinY()) / area.getHeight() * node.shape().height();
      double x = Math.min(column * Place.stride(node), input.shape().width() - 0.5);
      double y = Math.min(row * Place.stride(node), input.shape().height() - 0.5);
      hover.placeProperty().set(new Place(x, y, node));
    } else {
      hover.placeProperty().set(null);
    }
  }

  @Override
  protected void layoutChildren() {
    picture.resizeRelocate(0, 0, getWidth(), getHeight());
    picture.layout();
    layoutBoxes();
    markPlace();
  }

  private void layoutBoxes() {
    boxes.getElements().clear();
    if (corners == null || picture.shown() == null) {
      return;
    }
    Rectangle2D area = picture.area();
    double scale = area.getWidth() / input.shape().width();
    float[] at = corners.data();
    for (int i = 0; i < Math.min(BOXES, corners.shape().dim(0)) * 4; i += 4) {
      double left = area.getMinX() + scale * at[i];
      double top = area.getMinY() + scale * at[i + 1];
      double right = area.getMinX() + scale * at[i + 2];
      double bottom = area.getMinY() + scale * at[i + 3];
      boxes
          .getElements()
          .addAll(
              new MoveTo(left, top),
              new LineTo(right, top),
              new LineTo(right, bottom),
              new LineTo(left, bottom),
              new ClosePath());
    }
  }
}
