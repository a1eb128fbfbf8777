package org.fpnexplorer.ui.diagram;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the figure from their levels, the coarsest on top; input and proposals share the
 * lowest. All lengths are in points.
 */
final class Rows {
  private static final double MARGIN = 8;

  /** The headings' line, and below it the two lines of text at the topmost row's arrow. */
  private static final double HEADING = 40;

  private static final double ABOVE_HEADING = 4;
  private static final double LABEL = 18;

  /** For what is written at the arrow down to the proposals. */
  private static final double LOWEST_TEXT = 7;

  private static final double TWO_LINES = 34;
  private static final double GAP = 18;
  private static final double TEXT_GAP = 2;
  private static final double LARGEST_GAP = 60;

  private final List<Stop> stops;
  private final List<Integer> levels;
  private final Proportions boxes;
  private final double scale;
  private final Map<Integer, Double> centers = new HashMap<>();
  private double gap;
  private double headings;

  Rows(Pathway pathway, Proportions boxes) {
    this.stops = pathway.stops();
    this.boxes = boxes;
    this.scale = boxes.scale();
    this.levels =
        stops.stream().map(Stop::level).distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** The largest unit of the boxes' sizes with which all rows fit into a height. */
  double largestUnit(double height) {
    double fixed = used(0, scale * GAP);
    double perUnit = used(1, scale * GAP) - fixed;
    return Math.max(0, height - fixed) / perUnit;
  }

  /** Spreads the rows over a height. */
  void place(double unit, double height) {
    double free = height - used(unit, 0);
    gap = Math.min(scale * LARGEST_GAP, free / Math.max(1, levels.size() - 1));
    double rest = height - used(unit, gap);
    headings = rest / 2 + scale * (MARGIN + ABOVE_HEADING);
    double y = rest / 2 + scale * (MARGIN + HEADING);
    for (int level : levels) {
      double rowHeight = unit * tallest(level);
      centers.put(level, y + rowHeight / 2);
      y += rowHeight + below(level) + gap;
    }
  }

  /** The middle line of a level's boxes. */
  double center(int level) {
    return centers.get(level);
  }

  /** The middle line of the headings. */
  double headings() {
    return headings;
  }

  /** Free height between a row's labels and the next row's boxes. */
  double gap() {
    return gap;
  }

  /** From a box's middle line down to a text below it; within the lowest row all are level. */
  double belowCenter(Stop stop, double unit) {
    double box = stop.level() == 0 ? tallest(0) : boxes.height(stop);
    return unit * box / 2 + TEXT_GAP;
  }

  /** Height of a line of text below a box. */
  double labelHeight() {
    return scale * LABEL;
  }

  /** Input and proposals may have their names beside them. */
  private double below(int level) {
    if (level > 0) {
      boolean aboveLowest = levels.indexOf(level) == levels.size() - 2;
      return labelHeight() + (aboveLowest ? scale * LOWEST_TEXT : 0);
    }
    return boxes.secondStage() ? scale * TWO_LINES : 0;
  }

  private double tallest(int level) {
    return stops.stream()
        .filter(stop -> stop.level() == level)
        .mapToDouble(boxes::height)
        .max()
        .orElseThrow();
  }

  private double used(double unit, double rowGap) {
    double used = scale * (2 * MARGIN + HEADING) + (levels.size() - 1) * rowGap;
    for (int level : levels) {
      used += unit * tallest(level) + below(level);
    }
    return used;
  }
}
