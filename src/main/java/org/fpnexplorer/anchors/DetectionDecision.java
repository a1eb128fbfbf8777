package org.fpnexplorer.anchors;

import java.util.Optional;

/**
 * What became of one region of interest as one class.
 *
 * @param suppression who suppressed it; present exactly if the fate is {@link
 *     DetectionFate#SUPPRESSED}
 */
public record DetectionDecision(
    Detection detection, DetectionFate fate, Optional<Suppression> suppression) {
  /**
   * The reason for a suppression.
   *
   * @param by a detection of the same class with no lower score, itself not suppressed
   * @param iou of the two boxes, above the threshold; rounded as {@link DetectionSelector} says
   */
  public record Suppression(Detection by, float iou) {}

  static DetectionDecision of(Detection detection, DetectionFate fate) {
    return new DetectionDecision(detection, fate, Optional.empty());
  }

  static DetectionDecision suppressed(Detection detection, Detection by, float iou) {
    return new DetectionDecision(
        detection, DetectionFate.SUPPRESSED, Optional.of(new Suppression(by, iou)));
  }
}
