package org.fpnexplorer.ui.objects;

import java.util.Optional;
import org.fpnexplorer.geometry.Box;

/** Where a box is held. */
enum Grip {
  TOP_LEFT(-1, -1),
  TOP(0, -1),
  TOP_RIGHT(1, -1),
  LEFT(-1, 0),
  RIGHT(1, 0),
  BOTTOM_LEFT(-1, 1),
  BOTTOM(0, 1),
  BOTTOM_RIGHT(1, 1),
  /** Anywhere in it: it is moved as it is. */
  INSIDE(0, 0);

  private final int across;
  private final int down;

  Grip(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /** Where the grip lies between the left and the right side: 0 to 1. */
  double shareX() {
    return (across + 1) / 2.0;
  }

  /** Where the grip lies between the top and the bottom: 0 to 1. */
  double shareY() {
    return (down + 1) / 2.0;
  }

  /**
   * The grip of a box at a place; corners come before sides, and all before the inside.
   *
   * @param reachX how far from its handle a grip can be taken, across
   * @param reachY the same, down
   */
  static Optional<Grip> at(Box box, double x, double y, double reachX, double reachY) {
    for (Grip grip :
        new Grip[] {TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT, TOP, BOTTOM, LEFT, RIGHT}) {
      double handleX = box.x1() + grip.shareX() * box.width();
      double handleY = box.y1() + grip.shareY() * box.height();
      if (Math.abs(x - handleX) <= reachX && Math.abs(y - handleY) <= reachY) {
        return Optional.of(grip);
      }
    }
    boolean inside = box.x1() <= x && x <= box.x2() && box.y1() <= y && y <= box.y2();
    return inside ? Optional.of(INSIDE) : Optional.empty();
  }

  /** The box after this grip was dragged; dragged past the other side, the box turns round. */
  Box dragged(Box from, double dx, double dy) {
    if (this == INSIDE) {
      return from.moved((float) dx, (float) dy);
    }
    return ordered(
        from.x1() + (across < 0 ? dx : 0),
        from.y1() + (down < 0 ? dy : 0),
        from.x2() + (across > 0 ? dx : 0),
        from.y2() + (down > 0 ? dy : 0));
  }

  /** The box between two corners, whichever they are. */
  static Box ordered(double x1, double y1, double x2, double y2) {
    return new Box(
        (float) Math.min(x1, x2),
        (float) Math.min(y1, y2),
        (float) Math.max(x1, x2),
        (float) Math.max(y1, y2));
  }
}
