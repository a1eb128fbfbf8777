package org.fpnexplorer.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Greedy non-maximum suppression that remembers who suppressed whom: the best box left is kept and
 * every box left that overlaps it by more than the threshold goes, until none is left. Same result
 * as torchvision's nms: an IoU equal to the threshold does not suppress, and of equal scores the
 * lower index counts as better. Boxes are named by their index in the list given.
 */
public final class Nms {
  private static final int NOBODY = -1;

  private final int[] order;
  private final int[] suppressors;
  private final float[] ious;

  private Nms(int[] order) {
    this.order = order;
    this.suppressors = new int[order.length];
    this.ious = new float[order.length];
    Arrays.fill(suppressors, NOBODY);
  }

  /**
   * Suppresses among the boxes, all in the same pixels.
   *
   * @param scores one a box; NaN counts as worst
   * @param threshold the largest IoU that two kept boxes may have
   * @throws IllegalArgumentException if there are not as many scores as boxes
   */
  public static Nms greedy(List<Box> boxes, float[] scores, double threshold) {
    if (boxes.size() != scores.length) {
      throw new IllegalArgumentException(scores.length + " scores for " + boxes.size() + " boxes");
    }
    Nms nms = new Nms(Ranking.bestFirst(scores));
    Boxes ranked = new Boxes(IntStream.of(nms.order).mapToObj(boxes::get).toList());
    float[] overlaps = new float[scores.length];
    for (int rank = 0; rank < scores.length; rank++) {
      if (nms.isKept(nms.order[rank])) {
        ranked.iouWithLater(rank, overlaps);
        nms.suppressBehind(rank, overlaps, threshold);
      }
    }
    return nms;
  }

  private void suppressBehind(int better, float[] overlaps, double threshold) {
    for (int rank = better + 1; rank < order.length; rank++) {
      // A float against a double, as in torchvision: the threshold is not rounded to float.
      if (overlaps[rank] > threshold && isKept(order[rank])) {
        suppressors[order[rank]] = order[better];
        ious[order[rank]] = overlaps[rank];
      }
    }
  }

  /** The boxes that were kept, best first. */
  public int[] kept() {
    return IntStream.of(order).filter(this::isKept).toArray();
  }

  /** Whether a box was kept. */
  public boolean isKept(int box) {
    return suppressors[box] == NOBODY;
  }

  /**
   * The kept box that suppressed the given one: of all that overlap it enough, the best.
   *
   * @throws IllegalArgumentException if the given box was kept
   */
  public int suppressor(int box) {
    requireSuppressed(box);
    return suppressors[box];
  }

  /**
   * The IoU of a suppressed box with its suppressor.
   *
   * @throws IllegalArgumentException if the given box was kept
   */
  public float iou(int box) {
    requireSuppressed(box);
    return ious[box];
  }

  private void requireSuppressed(int box) {
    if (isKept(box)) {
      throw new IllegalArgumentException("box " + box + " was kept");
    }
  }
}
