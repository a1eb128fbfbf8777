package org.fpnexplorer.anchors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.geometry.Box;

/**
 * What training would tell every anchor of an image with one single object.
 *
 * @param object its box, in pixels of the network's input
 * @param levels finest first
 */
public record ObjectMatch(Box object, List<OfLevel> levels) {
  /** What training says of an anchor. */
  public enum Kind {
    POSITIVE,
    IGNORED,
    NEGATIVE
  }

  /**
   * An anchor and the object.
   *
   * @param level number of the pyramid level
   * @param row of its cell
   * @param column of its cell
   * @param anchor which of the cell's k anchors
   * @param box in pixels of the network's input
   * @param iou with the object, 0 to 1
   * @param forced whether it is positive only because none overlaps the object more
   */
  public record Anchor(
      int level, int row, int column, int anchor, Box box, float iou, Kind kind, boolean forced) {}

  /**
   * The anchors of one level.
   *
   * @param level number of the pyramid level
   * @param best those that overlap the object most, best first; of equal ones the first by number
   * @param positive how many are to find the object
   * @param ignored how many say nothing to training
   * @param negative how many are background
   */
  public record OfLevel(int level, List<Anchor> best, int positive, int ignored, int negative) {
    /** How many anchors of a kind there are. */
    public int count(Kind kind) {
      return switch (kind) {
        case POSITIVE -> positive;
        case IGNORED -> ignored;
        case NEGATIVE -> negative;
      };
    }
  }

  /** How many anchors of a kind there are on all levels. */
  public int count(Kind kind) {
    return levels.stream().mapToInt(level -> level.count(kind)).sum();
  }

  /** The anchor that overlaps the object most; empty if none does. */
  public Optional<Anchor> best() {
    return levels.stream()
        .flatMap(level -> level.best().stream())
        .filter(anchor -> anchor.iou() > 0)
        .max(Comparator.comparingDouble(Anchor::iou));
  }
}
