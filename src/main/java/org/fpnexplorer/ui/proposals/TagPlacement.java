package org.fpnexplorer.ui.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/** Places for the tags of boxes, none over another. Who asks first chooses first. */
final class TagPlacement {
  private final Rectangle2D area;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * No tag is placed yet.
   *
   * @param area that no tag leaves
   */
  TagPlacement(Rectangle2D area) {
    this.area = area;
  }

  /**
   * The first free place at a box: over its upper edge, under its lower one, inside at the top,
   * inside at the bottom, always at its left; moved only to stay in the area.
   *
   * @return empty if all of them are taken
   */
  Optional<Rectangle2D> place(Rectangle2D box, double width, double height) {
    Optional<Rectangle2D> free =
        Stream.of(box.getMinY() - height, box.getMaxY(), box.getMinY(), box.getMaxY() - height)
            .map(top -> within(box.getMinX(), top, width, height))
            .filter(tag -> taken.stream().noneMatch(tag::intersects))
            .findFirst();
    free.ifPresent(taken::add);
    return free;
  }

  /** A tag inside of the area, as near to a place as can be. */
  Rectangle2D within(double left, double top, double width, double height) {
    return new Rectangle2D(
        Math.max(area.getMinX(), Math.min(left, area.getMaxX() - width)),
        Math.max(area.getMinY(), Math.min(top, area.getMaxY() - height)),
        width,
        height);
  }
}
