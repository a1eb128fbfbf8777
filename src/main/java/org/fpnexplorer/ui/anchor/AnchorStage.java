package org.fpnexplorer.ui.anchor;

/** The stages of an anchor's life, in their order. */
public enum AnchorStage {
  /** Where it lies before anything is computed. */
  ANCHOR,
  /** What the head says of it. */
  LOGIT,
  /** The same from 0 to 1. */
  SCORE,
  /** How the head wants it moved and stretched. */
  DELTAS,
  /** Where that leads. */
  DECODED,
  /** What of it is in the image. */
  CLIPPED,
  /** Its place among the anchors of its level. */
  RANK,
  /** Whether it is large enough and its score high enough. */
  FILTERS,
  /** Whether a better box of its level overlaps it too much. */
  NMS,
  /** Its place among the survivors of all levels. */
  FINAL
}
