package org.fpnexplorer.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;

/**
 * What became of a proposal or a detection. The best one before takes the one after of its class
 * that overlaps it most, then the next best one of those that are left. Levels are not asked for:
 * what counts is whether the box is still on the image. A box whose class has changed is lost as
 * the one and gained as the other.
 *
 * @param before empty if it is new
 * @param after empty if it is lost
 * @param iou of the two boxes, 0 if there are not two
 */
public record BoxChange(Optional<Found> before, Optional<Found> after, float iou) {
  private static final float SAME = 0.9f;
  private static final float RELATED = 0.5f;

  /**
   * What was found.
   *
   * @param box in pixels of the network's input
   * @param label name of its class; empty for a proposal, which has none
   */
  public record Found(Box box, String label) {}

  /** What there is to tell apart. */
  public enum Kind {
    /** There is one with an IoU of at least 0.9. */
    KEPT,
    /** There is one with an IoU of at least 0.5, but none of 0.9. */
    MOVED,
    /** There was one before. */
    LOST,
    /** There is one now. */
    GAINED
  }

  /** The changes of some boxes, given best first: those of before, then those gained. */
  static List<BoxChange> of(List<Found> before, List<Found> after) {
    List<Found> free = new ArrayList<>(after);
    List<BoxChange> changes = new ArrayList<>();
    for (Found one : before) {
      changes.add(takeNearest(one, free));
    }
    free.forEach(one -> changes.add(new BoxChange(Optional.empty(), Optional.of(one), 0)));
    return List.copyOf(changes);
  }

  /** Takes it out of those that are free. */
  private static BoxChange takeNearest(Found one, List<Found> free) {
    int nearest = -1;
    float most = RELATED;
    for (int i = 0; i < free.size(); i++) {
      if (free.get(i).label().equals(one.label())) {
        float iou = Iou.of(one.box(), free.get(i).box());
        if (nearest < 0 ? iou >= most : iou > most) {
          nearest = i;
          most = iou;
        }
      }
    }
    return nearest < 0
        ? new BoxChange(Optional.of(one), Optional.empty(), 0)
        : new BoxChange(Optional.of(one), Optional.of(free.remove(nearest)), most);
  }

  /** What became of it. */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.GAINED;
    }
    if (after.isEmpty()) {
      return Kind.LOST;
    }
    return iou >= SAME ? Kind.KEPT : Kind.MOVED;
  }

  /** The box as it is now, or as it was if it is lost; in pixels of the network's input. */
  public Found shown() {
    return after.or(() -> before).orElseThrow();
  }

  /**
   * How far the edge that moved most has moved, in pixels of the network's input; 0 for one box.
   */
  public float moved() {
    if (before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    Box from = before.get().box();
    Box to = after.get().box();
    float across = Math.max(Math.abs(to.x1() - from.x1()), Math.abs(to.x2() - from.x2()));
    float down = Math.max(Math.abs(to.y1() - from.y1()), Math.abs(to.y2() - from.y2()));
    return Math.max(across, down);
  }
}
