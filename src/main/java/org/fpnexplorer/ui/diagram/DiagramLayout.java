package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of the figure lies, in points from its top left.
 *
 * @param scale how much larger than usual the texts are; 1 or more
 * @param boxes in the order of computation
 * @param arrows in the order of their targets
 * @param merges the additions
 * @param headings of the columns
 */
record DiagramLayout(
    double scale, List<Box> boxes, List<Arrow> arrows, List<Merge> merges, List<Heading> headings) {

  /** A point in the figure. */
  record Point(double x, double y) {}

  /** On which side of a box or point a text stands. */
  enum Side {
    LEFT,
    RIGHT,
    ABOVE,
    BELOW
  }

  /**
   * A box.
   *
   * @param x of its left edge
   * @param y of its top edge
   * @param layers outlines behind it, which hint at the number of channels
   * @param depth how far the last of them sticks out, up and to the right
   * @param label where its name and shape stand
   */
  record Box(
      Stop stop,
      double x,
      double y,
      double width,
      double height,
      int layers,
      double depth,
      Side label) {
    double centerX() {
      return x + width / 2;
    }

    double centerY() {
      return y + height / 2;
    }

    double bottom() {
      return y + height;
    }

    /** The right edge of the outlines behind it. */
    double right() {
      return x + width + depth;
    }
  }

  /**
   * An arrow.
   *
   * @param points its corners, from tail to head
   * @param label the point beside which the text stands
   * @param side on which side of that point
   */
  record Arrow(Link link, List<Point> points, Point label, Side side) {}

  /**
   * An addition: its sign and the short arrow from there into the box.
   *
   * @param center of the sign
   * @param radius of the sign
   * @param head where the arrow ends
   */
  record Merge(Stop stop, Point center, double radius, Point head) {}

  /** The heading of a column, by the middle of its text. */
  record Heading(Column column, Point center) {}

  /** Lays a pathway out in the given room, in points. */
  static DiagramLayout of(Pathway pathway, double width, double height) {
    Grid grid = new Grid(pathway, width, height);
    Map<Stop, Box> boxes = new LinkedHashMap<>();
    pathway.stops().forEach(stop -> boxes.put(stop, grid.box(stop)));
    Routes routes = new Routes(grid, boxes);
    List<Arrow> arrows = new ArrayList<>();
    Map<Stop, Merge> merges = new LinkedHashMap<>();
    for (Link link : pathway.links()) {
      arrows.add(routes.arrow(link));
      if (link.merges()) {
        merges.putIfAbsent(link.to(), routes.merge(link.to()));
      }
    }
    return new DiagramLayout(
        grid.scale(),
        List.copyOf(boxes.values()),
        List.copyOf(arrows),
        List.copyOf(merges.values()),
        Grid.columns(pathway).stream()
            .map(column -> new Heading(column, new Point(grid.center(column), grid.headingY())))
            .toList());
  }
}
