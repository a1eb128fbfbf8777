package org.fpnexplorer.ui;

/** Which of a network's boxes are shown. */
public enum BoxKind {
  /** Where an object may be: the region proposal network's. */
  PROPOSALS,
  /** What is where: the box head's. */
  DETECTIONS;

  /** The other one. */
  public BoxKind other() {
    return this == PROPOSALS ? DETECTIONS : PROPOSALS;
  }
}
