package org.fpnexplorer.ui.diagram;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fpnexplorer.ui.diagram.DiagramLayout.Box;

/**
 * Columns from what a node is, rows from its level, the coarsest on top; input and proposals share
 * the lowest row. Boxes are as large as there is room. All lengths are in points.
 */
final class Grid {
  private static final double USUAL_WIDTH = 520;
  private static final double USUAL_HEIGHT = 430;
  private static final double LARGEST_SCALE = 1.35;
  private static final double MARGIN = 8;
  private static final double HEADING = 30;
  private static final double LABEL = 18;
  private static final double ROW_GAP = 22;
  private static final double LARGEST_ROW_GAP = 60;
  private static final double ARROW = 46;
  private static final double LONGEST_ARROW = 170;
  private static final double AIR = 8;

  /** Half the width of the sign of an addition. */
  private static final double GLYPH = 8;

  private final List<Stop> stops;
  private final List<Column> columns;
  private final List<Column> withSpine;
  private final Proportions boxes;
  private final double scale;
  private final double unit;
  private final Map<Column, Double> centers;
  private final Map<Integer, Double> rowCenters = new TreeMap<>(Comparator.reverseOrder());
  private final double rowGap;
  private final double bus;
  private final double top;

  /** A grid that fills the given room as well as it can. */
  Grid(Pathway pathway, double width, double height) {
    stops = pathway.stops();
    columns = columns(pathway);
    withSpine = columns.stream().filter(column -> needsSpine(pathway, column)).toList();
    scale =
        Math.max(1, Math.min(LARGEST_SCALE, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT)));
    boxes = new Proportions(stops.get(0).node().shape(), scale);
    unit = Math.min(unitForHeight(height), unitForWidth(width));
    centers = placeColumns(width);
    bus = edge(centers) + scale * 2 * AIR;
    rowGap = Math.min(scale * LARGEST_ROW_GAP, rowGap(height));
    top = scale * (MARGIN + HEADING) + (height - usedHeight(unit, rowGap)) / 2;
    placeRows();
  }

  private static boolean needsSpine(Pathway pathway, Column column) {
    return column != Column.BOTTOM_UP
        && pathway.links().stream()
            .filter(link -> link.to().column() == column)
            .anyMatch(link -> link.merges() || link.from().column() == column);
  }

  /** How much larger than usual the texts are; 1 or more. */
  double scale() {
    return scale;
  }

  /** The columns that levels stand in, from left to right. */
  static List<Column> columns(Pathway pathway) {
    return pathway.stops().stream()
        .map(Stop::column)
        .filter(column -> column != Column.RESULT)
        .distinct()
        .sorted()
        .toList();
  }

  /** The middle of a column. */
  double center(Column column) {
    return centers.get(column);
  }

  /** The vertical line left of a column's boxes along which arrows from level to level run. */
  double spine(Column column) {
    return centers.get(column) - spineDistance(column, unit) + glyph();
  }

  /** The vertical line right of all columns along which arrows run down to the result. */
  double bus() {
    return bus;
  }

  /** Free height between a row's labels and the next row's boxes. */
  double rowGap() {
    return rowGap;
  }

  /** Half the width of the sign of an addition. */
  double glyph() {
    return scale * GLYPH;
  }

  /** The middle line of the headings. */
  double headingY() {
    return top - scale * (HEADING - AIR);
  }

  /** Height of a line of text below a box. */
  double labelHeight() {
    return scale * LABEL;
  }

  /** Where a stop's box lies. */
  Box box(Stop stop) {
    double boxWidth = Math.round(unit * boxes.width(stop));
    double boxHeight = Math.round(unit * boxes.height(stop));
    double x =
        switch (stop.column()) {
          case RESULT -> bus + scale * AIR - boxWidth;
          case BOTTOM_UP -> Math.max(scale * MARGIN, center(stop.column()) - boxWidth / 2);
          default -> center(stop.column()) - boxWidth / 2;
        };
    double y = rowCenters.get(stop.level()) - boxHeight / 2;
    return new Box(
        stop,
        Math.round(x),
        Math.round(y),
        boxWidth,
        boxHeight,
        boxes.layers(stop),
        boxes.depth(stop),
        Proportions.labelSide(stop));
  }

  // What lies in rows: the maps of a level. The input's row may stick out of its column.

  private Stream<Stop> levels(Column column) {
    return stops.stream().filter(stop -> stop.column() == column && stop.level() > 0);
  }

  private double largest(Column column, ToDoubleFunction<Stop> measure) {
    return levels(column).mapToDouble(measure).max().orElse(0);
  }

  // Across.

  private double spineDistance(Column column, double u) {
    double box = largest(column, stop -> u * boxes.width(stop) / 2);
    if (!withSpine.contains(column)) {
      return box;
    }
    return Math.max(box + glyph() + scale * 1.5 * AIR, halfLabel(column) + scale * AIR / 2)
        + glyph();
  }

  private double halfLabel(Column column) {
    return column == Column.BOTTOM_UP ? 0 : largest(column, stop -> boxes.labelWidth(stop) / 2);
  }

  private double rightReach(Column column, double u) {
    return largest(column, stop -> u * boxes.width(stop) / 2 + boxes.depth(stop));
  }

  private Map<Column, Double> centers(double u, double arrow) {
    Map<Column, Double> found = new EnumMap<>(Column.class);
    Column left = columns.get(0);
    double x =
        scale * (MARGIN + AIR)
            + largest(left, stop -> u * boxes.width(stop) / 2 + boxes.labelWidth(stop));
    found.put(left, x);
    for (Column column : columns.subList(1, columns.size())) {
      x +=
          Math.max(
              rightReach(left, u) + arrow + spineDistance(column, u),
              halfLabel(left) + halfLabel(column) + scale * AIR);
      found.put(column, x);
      left = column;
    }
    return found;
  }

  /** The right edge of the last column. */
  private double edge(Map<Column, Double> found) {
    Column last = columns.get(columns.size() - 1);
    return found.get(last) + Math.max(rightReach(last, unit), halfLabel(last));
  }

  private double usedWidth(Map<Column, Double> found, double u) {
    Column last = columns.get(columns.size() - 1);
    double reach = Math.max(rightReach(last, u), halfLabel(last));
    return found.get(last) + reach + scale * (3 * AIR + MARGIN);
  }

  private double lowestRow(double u) {
    double used = scale * 2 * MARGIN;
    for (Stop stop : stops) {
      if (stop.level() == 0) {
        used += u * boxes.width(stop) + boxes.labelWidth(stop) + scale * 2 * AIR;
      }
    }
    return used;
  }

  private double unitForWidth(double width) {
    double fits = 0;
    double tooLarge = width;
    for (int i = 0; i < 40; i++) {
      double middle = (fits + tooLarge) / 2;
      if (usedWidth(centers(middle, scale * ARROW), middle) <= width
          && lowestRow(middle) <= width) {
        fits = middle;
      } else {
        tooLarge = middle;
      }
    }
    return fits;
  }

  private Map<Column, Double> placeColumns(double width) {
    double shortest = scale * ARROW;
    double free = width - usedWidth(centers(unit, shortest), unit);
    double longer = free / Math.max(1, columns.size() - 1);
    double arrow = Math.max(shortest, Math.min(scale * LONGEST_ARROW, shortest + longer));
    Map<Column, Double> found = centers(unit, arrow);
    double rest = Math.max(0, width - usedWidth(found, unit)) / 2;
    found.replaceAll((column, x) -> x + rest);
    return found;
  }

  // Down.

  private List<Integer> rows() {
    return stops.stream().map(Stop::level).distinct().sorted(Comparator.reverseOrder()).toList();
  }

  private double rowHeight(int level, double u) {
    return stops.stream()
        .filter(stop -> stop.level() == level)
        .mapToDouble(stop -> u * boxes.height(stop))
        .max()
        .orElseThrow();
  }

  private double usedHeight(double u, double gap) {
    double used = scale * (2 * MARGIN + HEADING) + (rows().size() - 1) * gap;
    for (int level : rows()) {
      used += rowHeight(level, u) + (level > 0 ? labelHeight() : 0);
    }
    return used;
  }

  private double unitForHeight(double height) {
    double fixed = usedHeight(0, scale * ROW_GAP);
    double perUnit = usedHeight(1, scale * ROW_GAP) - fixed;
    return Math.max(0, height - fixed) / perUnit;
  }

  private double rowGap(double height) {
    return (height - usedHeight(unit, 0)) / Math.max(1, rows().size() - 1);
  }

  private void placeRows() {
    double y = top;
    for (int level : rows()) {
      double rowHeight = rowHeight(level, unit);
      rowCenters.put(level, y + rowHeight / 2);
      y += rowHeight + (level > 0 ? labelHeight() : 0) + rowGap;
    }
  }
}
