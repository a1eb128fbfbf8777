package org.fpnexplorer.training;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an evaluation comes to, each figure from 0 to 1. A figure that no object counts for is
 * empty; pycocotools writes -1 for it.
 *
 * @param images how many there were
 * @param ranges by the size of the objects
 */
public record Figures(int images, Map<AreaRange, InRange> ranges) {
  /**
   * The figures for objects of one size.
   *
   * @param objects how many there are
   * @param recalls for 1, 10, 100 and 1000 boxes an image, the mean over all IoU thresholds
   * @param precisions for the IoU thresholds 0.5, 0.55 … 0.95, with 100 boxes an image
   */
  public record InRange(
      int objects, List<OptionalDouble> recalls, List<OptionalDouble> precisions) {}

  private static final int IOU_50 = 0;
  private static final int IOU_75 = 5;

  /** How many objects of that size there are. */
  public int objects(AreaRange range) {
    return ranges.get(range).objects();
  }

  /**
   * Average recall: the share of the objects that is found among the best so many boxes of each
   * image, the mean over IoU thresholds from 0.5 to 0.95.
   *
   * @param boxes 1, 10, 100 or 1000
   * @throws IllegalArgumentException if it is none of these
   */
  public OptionalDouble ar(int boxes, AreaRange range) {
    int index = Tally.BOXES_AN_IMAGE.indexOf(boxes);
    if (index < 0) {
      throw new IllegalArgumentException(
          "average recall is known for " + Tally.BOXES_AN_IMAGE + " boxes, not for " + boxes);
    }
    return ranges.get(range).recalls().get(index);
  }

  /** The paper's AR@100. */
  public OptionalDouble arAt100() {
    return ar(100, AreaRange.ALL);
  }

  /** The paper's AR@1k. */
  public OptionalDouble arAt1000() {
    return ar(1000, AreaRange.ALL);
  }

  /** COCO's AP: the area under the curve of precision over recall, the mean over IoU thresholds. */
  public OptionalDouble ap(AreaRange range) {
    List<OptionalDouble> precisions = ranges.get(range).precisions();
    return precisions.stream().flatMapToDouble(OptionalDouble::stream).average();
  }

  /** AP of boxes that overlap by half at least. */
  public OptionalDouble ap50() {
    return ranges.get(AreaRange.ALL).precisions().get(IOU_50);
  }

  /** AP of boxes that overlap by three quarters at least. */
  public OptionalDouble ap75() {
    return ranges.get(AreaRange.ALL).precisions().get(IOU_75);
  }
}
