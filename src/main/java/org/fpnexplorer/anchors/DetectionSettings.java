package org.fpnexplorer.anchors;

import java.util.Optional;
import java.util.Set;
import org.fpnexplorer.network.DetectionSpec;

/**
 * How detections are selected.
 *
 * @param minScore a box is dropped unless its score is higher than this, 0 to 1
 * @param nmsThreshold a box goes when its IoU with a better one of its class is larger than this
 * @param topInAll how many boxes remain after NMS, over all classes
 * @param minSide a box with a shorter side is dropped, in input pixels
 * @param labelsOff numbers of the classes that are left out
 * @param levelsOff numbers of the pyramid levels whose proposals are left out
 */
public record DetectionSettings(
    double minScore,
    double nmsThreshold,
    int topInAll,
    double minSide,
    Set<Integer> labelsOff,
    Set<Integer> levelsOff) {

  /**
   * @throws IllegalArgumentException if the number of boxes is negative
   */
  public DetectionSettings {
    if (topInAll < 0) {
      throw new IllegalArgumentException("top " + topInAll + " in all");
    }
    labelsOff = Set.copyOf(labelsOff);
    levelsOff = Set.copyOf(levelsOff);
  }

  /** As the model's makers do it: every class, every level. */
  public static DetectionSettings of(DetectionSpec spec) {
    return new DetectionSettings(
        spec.minScore(), spec.nmsThreshold(), spec.topInAll(), spec.minSide(), Set.of(), Set.of());
  }

  /** The fate of a detection whose class or level is switched off. */
  Optional<DetectionFate> leftOut(Detection detection) {
    if (labelsOff.contains(detection.label())) {
      return Optional.of(DetectionFate.LABEL_OFF);
    }
    return levelsOff.contains(detection.level())
        ? Optional.of(DetectionFate.LEVEL_OFF)
        : Optional.empty();
  }
}
