package org.fpnexplorer.ui.anchor;

import java.util.List;

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
  FINAL,
  /** Which level the box head looks at its proposal on. */
  ROI_LEVEL,
  /** What the box head takes it for. */
  LABEL,
  /** Where the box head moves it as that class. */
  REFINED,
  /** Whether that is likely enough and large enough. */
  DETECTION_FILTERS,
  /** Whether a better box of its class overlaps it too much. */
  CLASS_NMS,
  /** Its place among the survivors of all classes. */
  DETECTION;

  /** Those that lead to proposals. */
  static final List<AnchorStage> TO_PROPOSALS = List.of(values()).subList(0, FINAL.ordinal() + 1);

  /** Those that lead on to detections. */
  static final List<AnchorStage> TO_DETECTIONS = List.of(values());

  /** Whether it is the box head's. */
  boolean isOfBoxHead() {
    return compareTo(FINAL) > 0;
  }
}
