package org.fpnexplorer.anchors;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Boxes;
import org.fpnexplorer.geometry.Nms;

/**
 * What it means that every level has an NMS of its own.
 *
 * @param closest the two surviving boxes of different levels that overlap most; empty if there is
 *     only one level, or nothing overlaps
 * @param survivors how many boxes survived in their own levels
 * @param lost how many of them would go if one NMS with the same threshold went over all levels
 */
public record AcrossLevels(Optional<Pair> closest, int survivors, int lost) {
  /**
   * Two boxes of different levels.
   *
   * @param better the one with the higher score
   * @param other the one with the lower
   * @param iou of the two, 0 to 1
   */
  public record Pair(Candidate better, Candidate other, float iou) {}

  /** Compares all survivors with one another. */
  public static AcrossLevels of(Proposals proposals) {
    List<Candidate> survivors = proposals.survivors();
    List<Box> boxes = survivors.stream().map(Candidate::box).toList();
    float[] scores = new float[boxes.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = survivors.get(i).score();
    }
    Nms together = Nms.greedy(boxes, scores, proposals.settings().nmsThreshold());
    return new AcrossLevels(
        closest(survivors, new Boxes(boxes)),
        scores.length,
        scores.length - together.kept().length);
  }

  private static Optional<Pair> closest(List<Candidate> survivors, Boxes boxes) {
    int[] levels = survivors.stream().mapToInt(Candidate::level).toArray();
    float[] ious = new float[levels.length];
    float highest = 0;
    int better = -1;
    int other = -1;
    for (int i = 0; i < levels.length; i++) {
      boxes.iouWith(boxes.get(i), ious);
      for (int j = i + 1; j < levels.length; j++) {
        if (ious[j] > highest && levels[i] != levels[j]) {
          highest = ious[j];
          better = i;
          other = j;
        }
      }
    }
    return better < 0
        ? Optional.empty()
        : Optional.of(new Pair(survivors.get(better), survivors.get(other), highest));
  }
}
