package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import org.fpnexplorer.ui.diagram.DiagramLayout.Point;

/** A line with rounded corners and a head at its end. */
final class ArrowShape extends Group {
  private static final double HEAD = 7;
  private static final double CORNER = 8;

  private final Path line = new Path();
  private final Polygon head = new Polygon();
  private final Path reach = new Path();

  ArrowShape() {
    line.getStyleClass().add("line");
    head.getStyleClass().add("head");
    // Wide and invisible, so that a thin line is easily hit.
    reach.getStyleClass().add("reach");
    getChildren().addAll(line, head, reach);
  }

  /** Draws it through the given corners, from tail to head. */
  void draw(List<Point> points) {
    line.getElements().setAll(elements(points));
    reach.getElements().setAll(elements(points));
    placeHead(points);
  }

  private static List<PathElement> elements(List<Point> points) {
    List<PathElement> elements = new ArrayList<>();
    elements.add(new MoveTo(points.get(0).x(), points.get(0).y()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point before = towards(corner, points.get(i - 1), CORNER);
      Point behind = towards(corner, points.get(i + 1), CORNER);
      elements.add(new LineTo(before.x(), before.y()));
      elements.add(new QuadCurveTo(corner.x(), corner.y(), behind.x(), behind.y()));
    }
    // The line ends inside the head, or its end would stick out of the tip.
    Point end = points.get(points.size() - 1);
    Point neck = towards(end, points.get(points.size() - 2), HEAD - 1);
    elements.add(new LineTo(neck.x(), neck.y()));
    return elements;
  }

  private static Point towards(Point from, Point to, double distance) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
    return new Point(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
  }

  private void placeHead(List<Point> points) {
    Point tip = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
    double alongX = (tip.x() - before.x()) / length * HEAD;
    double alongY = (tip.y() - before.y()) / length * HEAD;
    head.getPoints()
        .setAll(
            tip.x(),
            tip.y(),
            tip.x() - alongX - alongY / 2,
            tip.y() - alongY + alongX / 2,
            tip.x() - alongX + alongY / 2,
            tip.y() - alongY - alongX / 2);
  }
}
