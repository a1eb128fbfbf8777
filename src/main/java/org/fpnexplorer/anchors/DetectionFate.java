package org.fpnexplorer.anchors;

/** What became of a region of interest as one class, in the order in which it is decided. */
public enum DetectionFate {
  /** Its class is switched off. */
  LABEL_OFF,
  /** The level it was pooled from is switched off. */
  LEVEL_OFF,
  /** Its score is not above the least score, or not a number. */
  BELOW_MIN_SCORE,
  /** A side of the clipped box is too short, or not a number. */
  TOO_SMALL,
  /** A better box of its class overlaps it too much. */
  SUPPRESSED,
  /** It survived in its class, but over all classes too many boxes have a better score. */
  BEYOND_TOP_IN_ALL,
  /** It is a detection. */
  KEPT
}
