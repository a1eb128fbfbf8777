package org.fpnexplorer.network;

import java.util.List;

/**
 * The anchors of a head and how its boxes are selected.
 *
 * @param sizes square roots of the anchors' areas in input pixels, one a level, finest first
 * @param ratios height divided by width, in channel order
 * @param rounded whether the anchors at cell 0 are rounded half to even, as torchvision does
 * @param offset where in a cell its anchors are centred: 0 the top-left corner, 0.5 the middle
 * @param scoring how objectness logits become a score
 * @param topPerLevel how many of a level's boxes, best first, go on to NMS
 * @param topInAll how many boxes remain after NMS, over all levels
 * @param nmsThreshold a box goes when its IoU with a better one of its level is larger than this
 * @param minSide a box with a shorter side, in input pixels, is dropped
 */
public record AnchorSpec(
    List<Double> sizes,
    List<Double> ratios,
    boolean rounded,
    double offset,
    Scoring scoring,
    int topPerLevel,
    int topInAll,
    double nmsThreshold,
    double minSide) {

  /** k: anchors at every cell. */
  public int perCell() {
    return ratios.size();
  }
}
