package org.fpnexplorer.network;

import java.util.List;

/**
 * The classes of a box head and how its detections are selected.
 *
 * @param labels names of the classes, in the order of the logits; 0 is the background
 * @param minScore a box is dropped unless its score is higher than this, 0 to 1
 * @param nmsThreshold a box goes when its IoU with a better one of its class is larger than this
 * @param topInAll how many boxes remain after NMS, over all classes
 * @param minSide a box with a shorter side, in input pixels, is dropped
 */
public record DetectionSpec(
    List<String> labels, double minScore, double nmsThreshold, int topInAll, double minSide) {

  /** Copies the labels. */
  public DetectionSpec {
    labels = List.copyOf(labels);
  }
}
