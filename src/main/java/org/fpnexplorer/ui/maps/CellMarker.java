package org.fpnexplorer.ui.maps;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/** An outline around a cell in black and white, so that one of them shows on every colour. */
public final class CellMarker extends Group {
  /** Cells smaller than this, in points, are given a larger outline around their centre. */
  private static final double SMALLEST = 4;

  private final Rectangle dark = frame(Color.BLACK);
  private final Rectangle light = frame(Color.WHITE);

  /** A marker around nothing. */
  public CellMarker() {
    super();
    getChildren().addAll(dark, light);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /**
   * Surrounds a cell.
   *
   * @param cell in points of the parent
   */
  public void surround(Rectangle2D cell) {
    double width = Math.max(SMALLEST, cell.getWidth());
    double height = Math.max(SMALLEST, cell.getHeight());
    double left = Math.round(cell.getMinX() + (cell.getWidth() - width) / 2);
    double top = Math.round(cell.getMinY() + (cell.getHeight() - height) / 2);
    place(dark, left, top, Math.round(width), Math.round(height), 0);
    place(light, left, top, Math.round(width), Math.round(height), 1);
    setVisible(true);
  }

  private static void place(
      Rectangle frame, double left, double top, double width, double height, double outset) {
    frame.setX(left - outset);
    frame.setY(top - outset);
    frame.setWidth(width + 2 * outset);
    frame.setHeight(height + 2 * outset);
  }

  private static Rectangle frame(Color colour) {
    Rectangle frame = new Rectangle();
    frame.setFill(null);
    frame.setStroke(colour);
    frame.setStrokeType(StrokeType.OUTSIDE);
    return frame;
  }
}
