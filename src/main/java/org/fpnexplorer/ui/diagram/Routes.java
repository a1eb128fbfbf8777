package org.fpnexplorer.ui.diagram;

import java.util.List;
import java.util.Map;
import org.fpnexplorer.ui.diagram.DiagramLayout.Arrow;
import org.fpnexplorer.ui.diagram.DiagramLayout.Box;
import org.fpnexplorer.ui.diagram.DiagramLayout.Merge;
import org.fpnexplorer.ui.diagram.DiagramLayout.Point;
import org.fpnexplorer.ui.diagram.DiagramLayout.Side;

/** Ways of arrows that cross neither boxes nor labels. */
final class Routes {
  /** Free space between an arrow and what it leaves or reaches. */
  private static final double GAP = 3;

  /** Free space between a line and its text. */
  private static final double TEXT_GAP = 4;

  private final Columns columns;
  private final Rows rows;
  private final Map<Stop, Box> boxes;

  Routes(Columns columns, Rows rows, Map<Stop, Box> boxes) {
    this.columns = columns;
    this.rows = rows;
    this.boxes = boxes;
  }

  /** The arrow of a link. */
  Arrow arrow(Link link) {
    Box from = boxes.get(link.from());
    Box to = boxes.get(link.to());
    if (to.stop().level() == 0) {
      return lowest(link, from, to);
    } else if (from.stop().column() != to.stop().column()) {
      return across(link, from, to);
    } else if (!link.merges() && !link.runsDown()) {
      return up(link, from, to);
    }
    return alongSpine(link, from, to);
  }

  /** The addition in front of a box. */
  Merge merge(Stop stop) {
    Box box = boxes.get(stop);
    Point center = new Point(columns.spine(stop.column()), box.centerY());
    return new Merge(stop, center, columns.glyph(), new Point(box.x() - GAP, box.centerY()));
  }

  private Arrow up(Link link, Box from, Box to) {
    double text = to.label() == Side.BELOW ? rows.labelHeight() : GAP;
    Point tail = new Point(to.centerX(), from.y() - from.depth() - GAP);
    Point head = new Point(to.centerX(), to.bottom() + text);
    // The backbone's arrows carry a button in their middle.
    double free = to.stop().column() == Column.BOTTOM_UP ? columns.glyph() : TEXT_GAP / 2;
    Point label = new Point(tail.x() + free + TEXT_GAP, (tail.y() + head.y()) / 2);
    return new Arrow(link, List.of(tail, head), label, Side.RIGHT);
  }

  private Arrow across(Link link, Box from, Box to) {
    Point tail = new Point(from.right() + GAP, from.centerY());
    Point head = new Point(entry(link, to), to.centerY());
    double middle = (tail.x() + head.x()) / 2;
    Point label = new Point(middle, tail.y() - TEXT_GAP);
    List<Point> points =
        tail.y() == head.y()
            ? List.of(tail, head)
            : List.of(tail, new Point(middle, tail.y()), new Point(middle, head.y()), head);
    return new Arrow(link, points, label, Side.ABOVE);
  }

  private Arrow alongSpine(Link link, Box from, Box to) {
    double x = columns.spine(to.stop().column());
    boolean down = to.y() > from.y();
    double leave = from.centerY() + (down ? 1 : -1) * from.height() / 3;
    Point tail = new Point(from.x() - GAP, leave);
    Point corner = new Point(x, leave);
    double middleOfGap =
        down ? to.y() - rows.gap() / 2 : to.bottom() + rows.labelHeight() + rows.gap() / 2;
    Point label = new Point(x + TEXT_GAP, middleOfGap);
    List<Point> points;
    if (link.merges()) {
      double edge = to.centerY() + (down ? -1 : 1) * (columns.glyph() + GAP / 2);
      points = List.of(tail, corner, new Point(x, edge));
    } else {
      Point below = new Point(x, to.centerY());
      points = List.of(tail, corner, below, new Point(entry(link, to), to.centerY()));
    }
    return new Arrow(link, points, label, Side.RIGHT);
  }

  private Arrow lowest(Link link, Box from, Box to) {
    return switch (to.stop().column()) {
      case PROPOSALS -> toProposals(link, from, to);
      case ROIS -> from.stop().level() > 0 ? toRois(link, from, to) : back(link, from, to);
      default -> back(link, from, to);
    };
  }

  /** Right to left within the lowest row; below the small boxes where it passes them. */
  private static Arrow back(Link link, Box from, Box to) {
    boolean past = from.stop().column() == Column.PROPOSALS && to.stop().column() != Column.ROIS;
    double y = past ? to.y() + to.height() * 5 / 6 : from.centerY();
    Point tail = new Point(from.x() - GAP, y);
    Point head = new Point(to.right() + GAP, y);
    Point label = new Point((tail.x() + head.x()) / 2, y - TEXT_GAP);
    return new Arrow(link, List.of(tail, head), label, Side.ABOVE);
  }

  private Arrow toRois(Link link, Box from, Box to) {
    Point tail = new Point(from.right() + GAP, from.centerY());
    Point corner = new Point(columns.branch(), from.centerY());
    Point head = new Point(columns.branch(), to.y() - to.depth() - GAP);
    Point label = new Point(columns.branch() - TEXT_GAP, head.y() - rows.gap() / 2);
    return new Arrow(link, List.of(tail, corner, head), label, Side.LEFT);
  }

  private Arrow toProposals(Link link, Box from, Box to) {
    Point tail = new Point(from.right() + GAP, from.centerY());
    Point corner = new Point(columns.bus(), from.centerY());
    Point head = new Point(columns.bus(), to.y() - GAP);
    Point label = new Point(columns.bus() - 2 * TEXT_GAP, to.y() - rows.gap() / 2 - GAP);
    return new Arrow(link, List.of(tail, corner, head), label, Side.LEFT);
  }

  /** Where an arrow from the left ends: at the sign of the addition or at the box. */
  private double entry(Link link, Box to) {
    return link.merges()
        ? columns.spine(to.stop().column()) - columns.glyph() - GAP / 2
        : to.x() - GAP;
  }
}
