package org.fpnexplorer.ui.training;

import javafx.geometry.Rectangle2D;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Pixels;

/**
 * Where a picture lies in a view.
 *
 * @param area of the whole picture
 * @param factor points a pixel
 */
record Scale(Rectangle2D area, double factor) {
  /** Of a picture that fills an area of a view. */
  static Scale of(Pixels picture, Rectangle2D area) {
    return new Scale(area, area.getWidth() / picture.width());
  }

  /** A box of the picture, on the view. */
  Rectangle2D onView(Box box) {
    return new Rectangle2D(
        area.getMinX() + box.x1() * factor,
        area.getMinY() + box.y1() * factor,
        Math.max(0, box.width() * factor),
        Math.max(0, box.height() * factor));
  }
}
