package org.fpnexplorer.ui.maps;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;

/**
 * Four corners around the cell that is explained, apart from it: not to be taken for the frame of
 * the pointer, and to be seen around the smallest cell. White on black shows on every colour.
 */
final class PickMarker extends Group {
  private static final double GAP = 5;
  private static final double CORNER = 3;

  private final Path dark = path(Color.BLACK, 4);
  private final Path light = path(Color.WHITE, 2);

  PickMarker() {
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
  void surround(Rectangle2D cell) {
    double left = Math.round(cell.getMinX() - GAP);
    double top = Math.round(cell.getMinY() - GAP);
    double right = Math.round(cell.getMaxX() + GAP);
    double bottom = Math.round(cell.getMaxY() + GAP);
    for (Path path : new Path[] {dark, light}) {
      path.getElements().clear();
      corner(path, left, top, 1, 1);
      corner(path, right, top, -1, 1);
      corner(path, left, bottom, 1, -1);
      corner(path, right, bottom, -1, -1);
    }
    setVisible(true);
  }

  private static void corner(Path path, double x, double y, int inwards, int downwards) {
    path.getElements()
        .addAll(
            new MoveTo(x + inwards * CORNER, y),
            new LineTo(x, y),
            new LineTo(x, y + downwards * CORNER));
  }

  private static Path path(Color colour, double width) {
    Path path = new Path();
    path.setStroke(colour);
    path.setStrokeWidth(width);
    path.setStrokeLineCap(StrokeLineCap.SQUARE);
    return path;
  }
}
