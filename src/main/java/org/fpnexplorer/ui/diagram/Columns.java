package org.fpnexplorer.ui.diagram;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fpnexplorer.ui.diagram.DiagramLayout.Side;

/**
 * The columns of the figure and the vertical lines along which arrows run. All lengths are in
 * points.
 */
final class Columns {
  private static final double MARGIN = 8;
  private static final double AIR = 8;
  private static final double SHORTEST_ARROW = 51;

  /** Where even the smallest boxes leave no room for more. */
  private static final double TIGHT_ARROW = 36;

  /** With a text of several words at it. */
  private static final double TEXT_ARROW = 82;

  private static final double LONGEST_ARROW = 170;

  /** Smaller boxes could not be told apart, whatever else has to give way. */
  private static final double SMALLEST_UNIT = 3;

  /** Halving this often is as exact as a double of some hundred points. */
  private static final int HALVINGS = 40;

  /** Half the width of the sign of an addition. */
  private static final double GLYPH = 8;

  private final Pathway pathway;
  private final Proportions boxes;
  private final double scale;
  private final List<Column> all;
  private double unit;
  private Map<Column, Double> centers;

  Columns(Pathway pathway, Proportions boxes) {
    this.pathway = pathway;
    this.boxes = boxes;
    this.scale = boxes.scale();
    this.all = of(pathway);
  }

  /** The columns that levels stand in, from left to right. */
  static List<Column> of(Pathway pathway) {
    return pathway.stops().stream()
        .map(Stop::column)
        .filter(Column::hasLevels)
        .distinct()
        .sorted()
        .toList();
  }

  /** The largest unit of the boxes' sizes with which all columns fit into a width. */
  double largestUnit(double width) {
    double fits = SMALLEST_UNIT;
    double tooLarge = width;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (fits + tooLarge) / 2;
      if (fits(middle, width)) {
        fits = middle;
      } else {
        tooLarge = middle;
      }
    }
    return fits;
  }

  private boolean fits(double u, double width) {
    if (used(u, scale * SHORTEST_ARROW) > width || lowestRow(u) > width) {
      return false;
    }
    place(u, width);
    return pathway.hasSecondStage() ? secondStageFits() : lowestRowLacks() <= 0;
  }

  /** How much further apart input and proposals, with their texts, would have to be. */
  private double lowestRowLacks() {
    double lacks = 0;
    for (Stop stop : pathway.stops()) {
      if (stop.level() == 0) {
        double box = unit * boxes.width(stop);
        double inside = boxes.labelWidth(stop) + scale * AIR;
        lacks +=
            stop.column() == Column.PROPOSALS
                ? inside - left(stop, box)
                : left(stop, box) + box + inside;
      }
    }
    return lacks;
  }

  /** The arrows between the boxes must have room for what is written at them. */
  private boolean secondStageFits() {
    double proposals = bus() + scale * AIR - unit * lowestBox(Column.PROPOSALS);
    double rois = branch() + unit * lowestBox(Column.ROIS) / 2;
    double classes = secondStageCenter(Column.CLASSES) - unit * lowestBox(Column.CLASSES) / 2;
    double detections =
        secondStageCenter(Column.DETECTIONS) + unit * lowestBox(Column.DETECTIONS) / 2;
    return proposals - rois >= scale * SHORTEST_ARROW && classes - detections >= scale * TEXT_ARROW;
  }

  private double lowestBox(Column column) {
    return pathway.stops().stream()
        .filter(stop -> stop.column() == column)
        .mapToDouble(stop -> boxes.width(stop) + boxes.depth(stop) / unit)
        .max()
        .orElse(0);
  }

  /** Spreads the columns over a width. */
  void place(double newUnit, double width) {
    unit = newUnit;
    double shortest = scale * SHORTEST_ARROW;
    int gaps = Math.max(1, all.size() - 1);
    double available = shortest + (width - used(unit, shortest)) / gaps;
    double arrow = Math.max(scale * TIGHT_ARROW, Math.min(scale * LONGEST_ARROW, available));
    spread(arrow, width);
    if (!pathway.hasSecondStage() && lowestRowLacks() > 0) {
      // Below a few columns there is less room than beside them.
      double longer = arrow + lowestRowLacks() / gaps;
      spread(Math.max(arrow, Math.min(available, longer)), width);
    }
  }

  private void spread(double arrow, double width) {
    double rest = Math.max(0, width - used(unit, arrow)) / 2;
    centers = centers(unit, arrow);
    centers.replaceAll((column, x) -> x + rest);
  }

  /** The middle of a column. */
  double center(Column column) {
    return centers.get(column);
  }

  /** The left edge of a box of the given width. */
  double left(Stop stop, double boxWidth) {
    return switch (stop.column()) {
      case PROPOSALS -> bus() + scale * AIR - boxWidth;
      case BOTTOM_UP -> Math.max(scale * MARGIN, center(stop.column()) - boxWidth / 2);
      case ROIS -> branch() - boxWidth / 2;
      case CLASSES, DETECTIONS -> secondStageCenter(stop.column()) - boxWidth / 2;
      default -> center(stop.column()) - boxWidth / 2;
    };
  }

  /** Between the input and what is cut out for the proposals there is room for what follows. */
  private double secondStageCenter(Column column) {
    double input = center(Column.BOTTOM_UP) + halfSlot(Column.BOTTOM_UP);
    double rois = branch() - halfSlot(Column.ROIS);
    return column == Column.DETECTIONS
        ? input + secondStageGap() + halfSlot(column)
        : rois - secondStageGap() - halfSlot(column);
  }

  private double secondStageGap() {
    double input = center(Column.BOTTOM_UP) + halfSlot(Column.BOTTOM_UP);
    double rois = branch() - halfSlot(Column.ROIS);
    return (rois - input) / 3 - 2 * (halfSlot(Column.CLASSES) + halfSlot(Column.DETECTIONS)) / 3;
  }

  /** Half the width of a place in the lowest row, box and text below it. */
  private double halfSlot(Column column) {
    return pathway.stops().stream()
        .filter(stop -> stop.column() == column && stop.level() == 0)
        .mapToDouble(stop -> Math.max(unit * boxes.width(stop), boxes.labelWidth(stop)) / 2)
        .max()
        .orElse(0);
  }

  /** The line right of the pyramid's boxes along which arrows run down to the second stage. */
  double branch() {
    return center(Column.PYRAMID) + labelledReach(Column.PYRAMID, unit) + scale * AIR;
  }

  /** The line left of a column's boxes along which arrows from level to level run. */
  double spine(Column column) {
    return centers.get(column) - leftReach(column, unit) + glyph();
  }

  /** The line right of all columns along which arrows run down to the result. */
  double bus() {
    Column last = all.get(all.size() - 1);
    return centers.get(last) + labelledReach(last, unit) + scale * 2 * AIR;
  }

  /** Half the width of the sign of an addition. */
  double glyph() {
    return scale * GLYPH;
  }

  private boolean hasSpine(Column column) {
    return column != Column.BOTTOM_UP
        && pathway.links().stream()
            .filter(link -> link.to().column() == column)
            .anyMatch(link -> link.merges() || link.runsDown());
  }

  private double largest(Column column, ToDoubleFunction<Stop> measure) {
    return pathway.stops().stream()
        .filter(stop -> stop.column() == column && stop.level() > 0)
        .mapToDouble(measure)
        .max()
        .orElse(0);
  }

  private double halfLabel(Column column) {
    return largest(
        column, stop -> boxes.labelSide(stop) == Side.BELOW ? boxes.labelWidth(stop) / 2 : 0);
  }

  private double leftReach(Column column, double u) {
    double box = largest(column, stop -> u * boxes.width(stop) / 2);
    if (!hasSpine(column)) {
      return box;
    }
    double clearOfBoxes = box + glyph() + scale * 1.5 * AIR;
    double clearOfLabels = halfLabel(column) + scale * AIR / 2;
    return Math.max(clearOfBoxes, clearOfLabels) + glyph();
  }

  private double rightReach(Column column, double u) {
    return largest(column, stop -> u * boxes.width(stop) / 2 + boxes.depth(stop));
  }

  private double labelledReach(Column column, double u) {
    return Math.max(rightReach(column, u), halfLabel(column));
  }

  private Map<Column, Double> centers(double u, double arrow) {
    Map<Column, Double> found = new EnumMap<>(Column.class);
    Column left = all.get(0);
    double labelAndBox = largest(left, stop -> u * boxes.width(stop) / 2 + boxes.labelWidth(stop));
    double x = scale * (MARGIN + AIR) + labelAndBox;
    found.put(left, x);
    for (Column column : all.subList(1, all.size())) {
      double forArrows = rightReach(left, u) + arrow + leftReach(column, u);
      double forLabels = halfLabel(left) + halfLabel(column) + scale * AIR;
      x += Math.max(forArrows, forLabels);
      found.put(column, x);
      left = column;
    }
    return found;
  }

  private double used(double u, double arrow) {
    Column last = all.get(all.size() - 1);
    double besideBus = scale * (3 * AIR + MARGIN);
    return centers(u, arrow).get(last) + labelledReach(last, u) + besideBus;
  }

  /** The width of the input, the proposals and all between, which stick out of their columns. */
  private double lowestRow(double u) {
    return scale * 2 * MARGIN
        + pathway.stops().stream()
            .filter(stop -> stop.level() == 0)
            .mapToDouble(stop -> lowestWidth(stop, u) + scale * 2 * AIR)
            .sum();
  }

  private double lowestWidth(Stop stop, double u) {
    double box = u * boxes.width(stop);
    double label = boxes.labelWidth(stop);
    return boxes.labelSide(stop) == Side.UNDER ? Math.max(box, label) : box + label;
  }
}
