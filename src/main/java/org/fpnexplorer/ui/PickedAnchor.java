package org.fpnexplorer.ui;

import java.util.OptionalInt;
import org.fpnexplorer.anchors.Candidate;

/**
 * One anchor that the student has chosen.
 *
 * @param level number of the pyramid level, 2 to 6
 * @param row of its cell, from the top
 * @param column of its cell, from the left
 * @param anchor which of the cell's k anchors, from 0
 * @param label number of the class as which a box head's view of its proposal is told of; empty for
 *     the likeliest
 */
public record PickedAnchor(int level, int row, int column, int anchor, OptionalInt label) {
  /** Whatever its class. */
  public PickedAnchor(int level, int row, int column, int anchor) {
    this(level, row, column, anchor, OptionalInt.empty());
  }

  /** The anchor that a candidate came from. */
  public static PickedAnchor of(Candidate candidate) {
    return new PickedAnchor(candidate.level(), candidate.y(), candidate.x(), candidate.anchor());
  }

  /** The same anchor, its proposal seen as a class. */
  public PickedAnchor as(int number) {
    return new PickedAnchor(level, row, column, anchor, OptionalInt.of(number));
  }
}
