package org.fpnexplorer.ui.proposals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.ui.ShownBox;

/**
 * Where the original image lies in a view, and with it every box. Boxes and places are in pixels of
 * the network's input.
 *
 * @param area of the image in the view
 */
public record Frame(NetworkInput input, Rectangle2D area) {
  /** A box on the view. */
  public Rectangle2D onView(Box box) {
    Box original = input.toOriginal(box);
    double x = area.getWidth() / input.originalWidth();
    double y = area.getHeight() / input.originalHeight();
    return new Rectangle2D(
        area.getMinX() + original.x1() * x,
        area.getMinY() + original.y1() * y,
        Math.max(0, original.width() * x),
        Math.max(0, original.height() * y));
  }

  /** A place on the view. */
  public Point2D onView(double x, double y) {
    return new Point2D(
        area.getMinX() + x / input.contentWidth() * area.getWidth(),
        area.getMinY() + y / input.contentHeight() * area.getHeight());
  }

  /** The place under a point of the view; beside the image it is outside of that, too. */
  public Point2D anywhere(double x, double y) {
    return new Point2D(
        (x - area.getMinX()) / area.getWidth() * input.contentWidth(),
        (y - area.getMinY()) / area.getHeight() * input.contentHeight());
  }

  /** The place on the network's input under a point of the view; empty beside the image. */
  public Optional<Point2D> onInput(double x, double y) {
    if (!area.contains(x, y)) {
      return Optional.empty();
    }
    return Optional.of(anywhere(x, y));
  }

  /**
   * The boxes around a place, the smallest first: that is the one a place means, since a larger one
   * can be reached beside it.
   */
  static List<ShownBox> boxesAt(List<ShownBox> boxes, double x, double y) {
    return boxes.stream()
        .filter(shown -> isAround(shown.box(), x, y))
        .sorted(Comparator.comparingDouble(shown -> shown.box().area()))
        .toList();
  }

  private static boolean isAround(Box box, double x, double y) {
    return box.x1() <= x && x <= box.x2() && box.y1() <= y && y <= box.y2();
  }
}
