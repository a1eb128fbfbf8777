package org.fpnexplorer.anchors;

import java.util.Set;
import org.fpnexplorer.network.AnchorSpec;

/**
 * How proposals are selected.
 *
 * @param topPerLevel how many of a level's anchors, best logit first, are looked at
 * @param topInAll how many boxes remain after NMS, over all levels
 * @param nmsThreshold a box goes when its IoU with a better one of its level is larger than this
 * @param minScore a box with a lower score is dropped, 0 to 1
 * @param minSide a box with a shorter side is dropped, in input pixels
 * @param levelsOff numbers of the pyramid levels that are left out
 */
public record SelectionSettings(
    int topPerLevel,
    int topInAll,
    double nmsThreshold,
    double minScore,
    double minSide,
    Set<Integer> levelsOff) {

  /**
   * @throws IllegalArgumentException if a number of boxes is negative
   */
  public SelectionSettings {
    if (topPerLevel < 0 || topInAll < 0) {
      throw new IllegalArgumentException(
          "top " + topPerLevel + " per level, " + topInAll + " in all");
    }
    levelsOff = Set.copyOf(levelsOff);
  }

  /** As the model's makers do it: every level, any score. */
  public static SelectionSettings of(AnchorSpec spec) {
    return new SelectionSettings(
        spec.topPerLevel(), spec.topInAll(), spec.nmsThreshold(), 0, spec.minSide(), Set.of());
  }
}
