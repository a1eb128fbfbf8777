package org.fpnexplorer.training;

import java.util.List;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;

/**
 * The boxes found in one image against its objects, either all of one category or regardless of it.
 * Each box in turn, best score first, takes the object left that it overlaps most, if it overlaps
 * it enough. Objects outside of the range of areas only serve to excuse boxes: they are taken when
 * no other will do, and neither their boxes nor unmatched boxes of such an area are counted.
 */
final class GreedyMatch {
  /** 0.5 to 0.95, in steps of 0.05; every last bit is as numpy's linspace rounds it. */
  static final double[] IOU_THRESHOLDS =
      IntStream.range(0, 10).mapToDouble(i -> i * ((0.95 - 0.5) / 9) + 0.5).toArray();

  private final List<GroundTruth> objects;
  private final List<ScoredBox> found;
  private final double[][] ious;

  /**
   * @param found best score first
   */
  GreedyMatch(List<GroundTruth> objects, List<ScoredBox> found) {
    this.objects = objects;
    this.found = found;
    this.ious = new double[found.size()][objects.size()];
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < objects.size(); j++) {
        ious[i][j] = iou(found.get(i).box(), objects.get(j).box());
      }
    }
  }

  /**
   * In double, as pycocotools has it: an IoU of exactly a threshold is frequent with whole sides.
   */
  private static double iou(Box a, Box b) {
    double width = (double) Math.min(a.x2(), b.x2()) - Math.max(a.x1(), b.x1());
    double height = (double) Math.min(a.y2(), b.y2()) - Math.max(a.y1(), b.y1());
    if (!(width > 0 && height > 0)) {
      return 0;
    }
    double shared = width * height;
    return shared / (area(a) + area(b) - shared);
  }

  private static double area(Box box) {
    return ((double) box.x2() - box.x1()) * ((double) box.y2() - box.y1());
  }

  /** Matches at every threshold, counting objects of a range of areas only. */
  void addTo(Tally tally, AreaRange range) {
    int[] order =
        IntStream.concat(
                IntStream.range(0, objects.size()).filter(i -> counts(i, range)),
                IntStream.range(0, objects.size()).filter(i -> !counts(i, range)))
            .toArray();
    int counted = (int) IntStream.of(order).filter(i -> counts(i, range)).count();
    int[] hits = new int[found.size()];
    int[] misses = new int[found.size()];
    for (int threshold = 0; threshold < IOU_THRESHOLDS.length; threshold++) {
      boolean[] taken = new boolean[order.length];
      for (int i = 0; i < hits.length; i++) {
        int match = match(ious[i], IOU_THRESHOLDS[threshold], order, counted, taken);
        if (match >= 0) {
          taken[match] = true;
        }
        if (match >= 0 && match < counted) {
          hits[i] |= 1 << threshold;
        } else if (match < 0 && range.contains(area(found.get(i).box()))) {
          misses[i] |= 1 << threshold;
        }
      }
    }
    tally.addObjects(counted);
    for (int i = 0; i < hits.length; i++) {
      tally.addBox(i, new Tally.Verdict(found.get(i).score(), hits[i], misses[i]));
    }
  }

  private boolean counts(int object, AreaRange range) {
    return range.contains(objects.get(object).area());
  }

  /**
   * The place in the order of the object that a box takes, -1 if none.
   *
   * @param counted so many objects, from the first in the order, are in the range
   */
  private static int match(
      double[] overlaps, double threshold, int[] order, int counted, boolean[] taken) {
    double best = threshold;
    int match = -1;
    for (int place = 0; place < order.length; place++) {
      if (place == counted && match >= 0) {
        break;
      }
      // Of equal overlaps the last one's object is taken.
      if (!taken[place] && overlaps[order[place]] >= best) {
        best = overlaps[order[place]];
        match = place;
      }
    }
    return match;
  }
}
