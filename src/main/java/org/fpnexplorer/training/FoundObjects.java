package org.fpnexplorer.training;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;

/**
 * Which objects of an image some proposal overlaps by half at least.
 *
 * @param finders for each object the proposal that overlaps it most, if by half at least; one may
 *     find two objects
 */
public record FoundObjects(List<Optional<Candidate>> finders) {
  /** From here up a proposal finds an object. */
  public static final float LEAST_IOU = 0.5f;

  /**
   * Looks for every object.
   *
   * @param objects in the proposals' pixels
   */
  public static FoundObjects of(List<Box> objects, List<Candidate> proposals) {
    return new FoundObjects(objects.stream().map(object -> finder(object, proposals)).toList());
  }

  private static Optional<Candidate> finder(Box object, List<Candidate> proposals) {
    Candidate best = null;
    float most = LEAST_IOU;
    for (Candidate proposal : proposals) {
      float iou = Iou.of(object, proposal.box());
      // Of equal ones the better score's, which comes first.
      if (iou > most || best == null && iou >= most) {
        best = proposal;
        most = iou;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many objects are found. */
  public int count() {
    return (int) finders.stream().filter(Optional::isPresent).count();
  }
}
