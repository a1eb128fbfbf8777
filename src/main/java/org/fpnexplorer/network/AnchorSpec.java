package org.fpnexplorer.network;

import java.util.List;

/**
 * The anchors of a head and how its boxes are selected.
 *
 * @param sizes square roots of the anchors' areas in input pixels, one a level, finest first
 * @param ratios height divided by width, in channel order
 * @param conventions say how anchors are rounded, placed and scored
 * @param topPerLevel how many of a level's boxes, best first, go on to NMS
 * @param topInAll how many boxes remain after NMS, over all levels
 * @param nmsThreshold a box goes when its IoU with a better one of its level is larger than this
 * @param minSide a box with a shorter side, in input pixels, is dropped
 */
public record AnchorSpec(
    List<Double> sizes,
    List<Double> ratios,
    Conventions conventions,
    int topPerLevel,
    int topInAll,
    double nmsThreshold,
    double minSide) {

  /** Level of the finest map of a pyramid. */
  private static final int FINEST = 2;

  /**
   * The FPN paper's anchors (section 4.1), 32² on P2 and twice the side on every coarser level, and
   * torchvision's selection.
   */
  public static AnchorSpec of(Pyramid pyramid, Conventions conventions) {
    List<Double> sizes =
        pyramid.levels().stream().map(p -> 32 * Math.pow(2, p.level() - FINEST)).toList();
    return new AnchorSpec(sizes, List.of(0.5, 1.0, 2.0), conventions, 1000, 1000, 0.7, 1e-3);
  }

  /** k: anchors at every cell. */
  public int perCell() {
    return ratios.size();
  }

  /** How objectness logits become a score. */
  public Scoring scoring() {
    return conventions.scoring();
  }
}
