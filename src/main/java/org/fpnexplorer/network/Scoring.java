package org.fpnexplorer.network;

/** How a head's outputs say "object". */
public enum Scoring {
  /**
   * Two logits an anchor, object then background; the score is their softmax (Faster R-CNN, 3.1).
   */
  SOFTMAX_PAIR(2),
  /** One logit an anchor; the score is its sigmoid (Faster R-CNN, footnote to 3.1). */
  SIGMOID(1);

  private final int logitsPerAnchor;

  Scoring(int logitsPerAnchor) {
    this.logitsPerAnchor = logitsPerAnchor;
  }

  /** Channels of the objectness map for each anchor of a cell. */
  public int logitsPerAnchor() {
    return logitsPerAnchor;
  }
}
