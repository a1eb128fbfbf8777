package org.fpnexplorer.ui.diagram;

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

  private static final double USUAL_WIDTH = 520;
  private static final double USUAL_HEIGHT = 430;
  private static final double LARGEST_SCALE = 1.35;

  /** A point in the figure. */
  record Point(double x, double y) {}

  /** On which side of a box or point a text stands. */
  enum Side {
    LEFT,
    RIGHT,
    ABOVE,
    BELOW,
    /** Below, in two lines. */
    UNDER
  }

  /**
   * A box.
   *
   * @param x of its left edge
   * @param y of its top edge
   * @param layers outlines behind it, which hint at the number of channels
   * @param depth how far the last of them sticks out, up and to the right
   * @param label where its name and shape stand
   * @param below how far below its top edge a text below it begins
   */
  record Box(
      Stop stop,
      double x,
      double y,
      double width,
      double height,
      int layers,
      double depth,
      Side label,
      double below) {
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

  /** Lays a pathway out in the given room, in points: boxes as large as there is room. */
  static DiagramLayout of(Pathway pathway, double width, double height) {
    double scale =
        Math.max(1, Math.min(LARGEST_SCALE, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT)));
    Proportions proportions =
        new Proportions(pathway.stops().get(0).node().shape(), scale, pathway.hasSecondStage());
    Columns columns = new Columns(pathway, proportions);
    Rows rows = new Rows(pathway, proportions);
    double unit = Math.min(columns.largestUnit(width), rows.largestUnit(height));
    columns.place(unit, width);
    rows.place(unit, height);

    Map<Stop, Box> boxes = new LinkedHashMap<>();
    pathway.stops().forEach(stop -> boxes.put(stop, box(stop, unit, proportions, columns, rows)));
    Routes routes = new Routes(columns, rows, boxes);
    return new DiagramLayout(
        scale,
        List.copyOf(boxes.values()),
        pathway.links().stream().map(routes::arrow).toList(),
        pathway.links().stream()
            .filter(Link::merges)
            .map(Link::to)
            .distinct()
            .map(routes::merge)
            .toList(),
        Columns.of(pathway).stream()
            .map(column -> new Heading(column, new Point(columns.center(column), rows.headings())))
            .toList());
  }

  private static Box box(
      Stop stop, double unit, Proportions proportions, Columns columns, Rows rows) {
    double width = Math.round(unit * proportions.width(stop));
    double height = Math.round(unit * proportions.height(stop));
    return new Box(
        stop,
        Math.round(columns.left(stop, width)),
        Math.round(rows.center(stop.level()) - height / 2),
        width,
        height,
        proportions.layers(stop),
        proportions.depth(stop),
        proportions.labelSide(stop),
        height / 2 + Math.round(rows.belowCenter(stop, unit)));
  }
}
