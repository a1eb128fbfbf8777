package org.fpnexplorer.network;

/** The part of a detector that a node belongs to. */
public enum Part {
  INPUT,
  BACKBONE,
  NECK,
  HEAD,
  /** What is computed for every proposal. */
  BOX_HEAD
}
