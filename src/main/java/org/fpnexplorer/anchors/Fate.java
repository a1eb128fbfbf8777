package org.fpnexplorer.anchors;

/** What became of an anchor's box, in the order in which it is decided. */
public enum Fate {
  /** Its level is switched off. */
  LEVEL_OFF,
  /** Too many anchors of its level have a better logit. */
  NOT_IN_TOP_N,
  /** A side of the clipped box is too short, or not a number. */
  TOO_SMALL,
  /** Its score is too low, or not a number. */
  BELOW_MIN_SCORE,
  /** A better box of its level overlaps it too much. */
  SUPPRESSED,
  /** It survived in its level, but over all levels too many boxes have a better score. */
  BEYOND_TOP_IN_ALL,
  /** It is a proposal. */
  KEPT
}
