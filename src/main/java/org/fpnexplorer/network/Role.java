package org.fpnexplorer.network;

/** What a node's output is in the paper's terms. */
public enum Role {
  /** The image as the network receives it. */
  INPUT,
  /** The output of a backbone stage, c2 to c5. */
  C,
  /** A map of the neck before it is smoothed, m5 to m2: merged, if there is something to merge. */
  M,
  /** An output of the pyramid, p2 to p6. */
  P,
  /** Objectness logits of one level. */
  OBJECTNESS,
  /** Box deltas of one level. */
  BBOX,
  /** The boxes that survive the selection over all levels. */
  PROPOSALS,
  /** A small map for every proposal. */
  ROI_FEATURES,
  /** A logit for every class, of every proposal. */
  CLASS_LOGITS,
  /** Box deltas for every class, of every proposal. */
  CLASS_BBOX,
  /** The boxes with a class that remain in the end. */
  DETECTIONS,
  /** A step on the way to one of the others, not named in the paper. */
  INNER;

  /** Whether it is a map of features: of the backbone or of the pyramid built on it. */
  public boolean isFeatures() {
    return this == C || this == M || this == P;
  }
}
