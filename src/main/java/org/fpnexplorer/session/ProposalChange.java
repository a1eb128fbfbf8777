package org.fpnexplorer.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;

/**
 * What became of a proposal. The best one before takes the one after that overlaps it most, then
 * the next best one of those that are left. Levels are not asked for: what counts is whether the
 * box is still on the image.
 *
 * @param before empty if it is new
 * @param after empty if it is lost
 * @param iou of the two boxes, 0 if there are not two
 */
public record ProposalChange(Optional<Candidate> before, Optional<Candidate> after, float iou) {
  private static final float SAME = 0.9f;
  private static final float RELATED = 0.5f;

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

  /** The changes of some proposals, given best first: those of before, then those gained. */
  static List<ProposalChange> of(List<Candidate> before, List<Candidate> after) {
    Set<Candidate> free = new LinkedHashSet<>(after);
    List<ProposalChange> changes = new ArrayList<>();
    for (Candidate one : before) {
      ProposalChange change = nearest(one, free);
      change.after().ifPresent(free::remove);
      changes.add(change);
    }
    free.forEach(one -> changes.add(new ProposalChange(Optional.empty(), Optional.of(one), 0)));
    return List.copyOf(changes);
  }

  private static ProposalChange nearest(Candidate one, Collection<Candidate> free) {
    Candidate nearest = null;
    float most = RELATED;
    for (Candidate other : free) {
      float iou = Iou.of(one.box(), other.box());
      if (nearest == null ? iou >= most : iou > most) {
        nearest = other;
        most = iou;
      }
    }
    return new ProposalChange(
        Optional.of(one), Optional.ofNullable(nearest), nearest == null ? 0 : most);
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
  public Candidate shown() {
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
