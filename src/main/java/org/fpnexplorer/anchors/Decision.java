package org.fpnexplorer.anchors;

import java.util.Optional;

/**
 * What became of one candidate.
 *
 * @param suppression who suppressed it; present exactly if the fate is {@link Fate#SUPPRESSED}
 */
public record Decision(Candidate candidate, Fate fate, Optional<Suppression> suppression) {
  /**
   * The reason for a suppression.
   *
   * @param by a candidate of the same level with no lower score, itself not suppressed
   * @param iou of the two clipped boxes, above the threshold
   */
  public record Suppression(Candidate by, float iou) {}

  static Decision of(Candidate candidate, Fate fate) {
    return new Decision(candidate, fate, Optional.empty());
  }

  static Decision suppressed(Candidate candidate, Candidate by, float iou) {
    return new Decision(candidate, Fate.SUPPRESSED, Optional.of(new Suppression(by, iou)));
  }
}
