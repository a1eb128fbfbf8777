package org.fpnexplorer.network;

import java.util.OptionalDouble;

/**
 * The points in which implementations of one paper differ, as a choice. The network that a model
 * declares follows them, and with it diagram, cost and steps.
 *
 * @param smoothsTop whether the coarsest map is smoothed by a 3×3 like the others; if not, p5 is m5
 * @param hasP6 whether the pyramid has a p6, every second cell of p5
 * @param headRelu whether a ReLU follows the 3×3 of the region proposal head
 * @param scoring how the head says "object"
 * @param roundedAnchors whether the anchors at cell 0 are rounded half to even
 * @param anchorOffset where in a cell its anchors are centred: 0 the top-left corner, 0.5 the
 *     middle
 * @param anchorStride how far apart the anchors of neighbouring cells are
 * @param blockStride which layer of a bottleneck block halves the map
 * @param epsilon of the batch normalisation; empty for the usual one, or the one that a checkpoint
 *     is known to need
 */
public record Conventions(
    boolean smoothsTop,
    boolean hasP6,
    boolean headRelu,
    Scoring scoring,
    boolean roundedAnchors,
    double anchorOffset,
    AnchorStride anchorStride,
    BlockStride blockStride,
    OptionalDouble epsilon) {

  /** Added to the variance unless another number is known or chosen: torch.nn.BatchNorm2d's. */
  public static final double USUAL_EPSILON = 1e-5;

  /** How far apart the anchors of neighbouring cells are, in input pixels. */
  public enum AnchorStride {
    /** Size of the input divided by that of the map, rounded down. */
    RATIO,
    /** 2^level. */
    FIXED
  }

  /** Which layer of a bottleneck block halves the map. */
  public enum BlockStride {
    /** The first 1×1 (He et al. 2015, arXiv 1512.03385). */
    FIRST,
    /** The 3×3 in the middle, sometimes called ResNet V1.5. */
    MIDDLE
  }

  /** The article's: no smoothing of M5, no P6, no ReLU in the head, two logits an anchor. */
  public static final Conventions ARTICLE =
      new Conventions(
          false,
          false,
          false,
          Scoring.SOFTMAX_PAIR,
          true,
          0,
          AnchorStride.RATIO,
          BlockStride.MIDDLE,
          OptionalDouble.empty());

  /** As the papers on ResNet, Faster R-CNN and FPN say. */
  public static final Conventions PAPER =
      new Conventions(
          true,
          true,
          true,
          Scoring.SOFTMAX_PAIR,
          false,
          0.5,
          AnchorStride.FIXED,
          BlockStride.FIRST,
          OptionalDouble.empty());

  /** As torchvision does it, and as its checkpoints need it. */
  public static final Conventions TORCHVISION =
      new Conventions(
          true,
          true,
          true,
          Scoring.SIGMOID,
          true,
          0,
          AnchorStride.RATIO,
          BlockStride.MIDDLE,
          OptionalDouble.empty());

  /** As detectron2 does it. */
  public static final Conventions DETECTRON2 =
      new Conventions(
          true,
          true,
          true,
          Scoring.SIGMOID,
          false,
          0,
          AnchorStride.FIXED,
          BlockStride.FIRST,
          OptionalDouble.empty());

  /** The number added to the variance. */
  public double epsilonOrUsual() {
    return epsilon.orElse(USUAL_EPSILON);
  }

  /** The same, but for the number added to the variance. */
  public Conventions withEpsilon(double other) {
    return new Conventions(
        smoothsTop,
        hasP6,
        headRelu,
        scoring,
        roundedAnchors,
        anchorOffset,
        anchorStride,
        blockStride,
        OptionalDouble.of(other));
  }
}
