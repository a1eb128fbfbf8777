package org.fpnexplorer.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.geometry.Ranking;

/** What is counted over all images, for one category and one range of areas. */
final class Tally {
  /** How many boxes of an image are looked at, for each of the average recalls. */
  static final List<Integer> BOXES_AN_IMAGE = List.of(1, 10, 100, 1000);

  /** COCO's average precision looks at so many boxes of an image and category. */
  private static final int MOST_FOR_PRECISION = 100;

  /** Precision is read off at the recalls 0, 0.01 … 1. */
  private static final int RECALL_STEPS = 100;

  /**
   * What a box turned out to be; bit t says so of the t-th IoU threshold. A box that is excused has
   * neither bit.
   *
   * @param hits whether it found an object that counts
   * @param misses whether it found none
   */
  record Verdict(float score, int hits, int misses) {}

  private final int[][] hits = new int[BOXES_AN_IMAGE.size()][GreedyMatch.IOU_THRESHOLDS.length];
  private final List<Verdict> verdicts = new ArrayList<>();
  private int objects;

  void addObjects(int count) {
    objects += count;
  }

  /**
   * @param rank in its image, 0 the best
   */
  void addBox(int rank, Verdict verdict) {
    for (int m = 0; m < hits.length; m++) {
      for (int t = 0; rank < BOXES_AN_IMAGE.get(m) && t < hits[m].length; t++) {
        hits[m][t] += verdict.hits() >> t & 1;
      }
    }
    if (rank < MOST_FOR_PRECISION) {
      verdicts.add(verdict);
    }
  }

  /** How many objects count. */
  int objects() {
    return objects;
  }

  /**
   * The share of the objects that was found, at each IoU threshold.
   *
   * @param m index into {@link #BOXES_AN_IMAGE}
   */
  double[] recalls(int m) {
    double[] recalls = new double[hits[m].length];
    for (int t = 0; t < recalls.length; t++) {
      recalls[t] = (double) hits[m][t] / objects;
    }
    return recalls;
  }

  /** The mean over all recalls of the best precision at that recall or above, by IoU threshold. */
  double[] precisions() {
    // Of equal scores the earlier image's comes first.
    float[] scores = new float[verdicts.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = verdicts.get(i).score();
    }
    List<Verdict> bestFirst =
        Arrays.stream(Ranking.bestFirst(scores)).mapToObj(verdicts::get).toList();
    double[] precisions = new double[GreedyMatch.IOU_THRESHOLDS.length];
    for (int t = 0; t < precisions.length; t++) {
      precisions[t] = precision(bestFirst, t);
    }
    return precisions;
  }

  private double precision(List<Verdict> bestFirst, int t) {
    double[] recall = new double[bestFirst.size()];
    double[] precision = new double[bestFirst.size()];
    int hit = 0;
    int missed = 0;
    for (int i = 0; i < recall.length; i++) {
      hit += bestFirst.get(i).hits() >> t & 1;
      missed += bestFirst.get(i).misses() >> t & 1;
      recall[i] = (double) hit / objects;
      // As in pycocotools, the last bit keeps excused boxes at the head from dividing by zero.
      precision[i] = hit / (missed + hit + Math.ulp(1.0));
    }
    for (int i = recall.length - 1; i > 0; i--) {
      precision[i - 1] = Math.max(precision[i - 1], precision[i]);
    }
    double sum = 0;
    int at = 0;
    for (int step = 0; step <= RECALL_STEPS; step++) {
      while (at < recall.length && recall[at] < step * (1.0 / RECALL_STEPS)) {
        at++;
      }
      sum += at < recall.length ? precision[at] : 0;
    }
    return sum / (RECALL_STEPS + 1);
  }
}
