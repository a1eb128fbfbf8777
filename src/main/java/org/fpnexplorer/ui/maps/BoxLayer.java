package org.fpnexplorer.ui.maps;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.LevelPaint;

/**
 * Boxes drawn over the image in one colour, where there is room with a dark edge that keeps them
 * off it.
 */
final class BoxLayer extends Group {
  private final boolean edged;
  private final Path edge = new Path();
  private final Path line = new Path();
  private List<Box> boxes = List.of();

  /**
   * No boxes yet.
   *
   * @param edged whether there is room for the dark edge
   */
  BoxLayer(int level, boolean edged) {
    this.edged = edged;
    edge.getStyleClass().add("box-edge");
    line.getStyleClass().add("box-line");
    line.setStroke(LevelPaint.of(level));
    getChildren().addAll(edge, line);
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * Sets what is drawn.
   *
   * @param boxes in pixels of the network's input
   */
  void show(List<Box> boxes) {
    this.boxes = boxes;
  }

  /** Draws over a picture of the network's input that lies in the given area. */
  void fit(Rectangle2D area, Shape input) {
    edge.getElements().clear();
    line.getElements().clear();
    double scaleX = area.getWidth() / input.width();
    double scaleY = area.getHeight() / input.height();
    for (Box box : boxes) {
      // Half points, so that a line of one point is one row of pixels.
      double left = Math.floor(area.getMinX() + box.x1() * scaleX) + 0.5;
      double top = Math.floor(area.getMinY() + box.y1() * scaleY) + 0.5;
      double right = Math.floor(area.getMinX() + box.x2() * scaleX) - 0.5;
      double bottom = Math.floor(area.getMinY() + box.y2() * scaleY) - 0.5;
      for (Path path : edged ? List.of(edge, line) : List.of(line)) {
        path.getElements()
            .addAll(
                new MoveTo(left, top),
                new HLineTo(right),
                new VLineTo(bottom),
                new HLineTo(left),
                new ClosePath());
      }
    }
  }
}
