package org.fpnexplorer.training;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Ranking;

/**
 * COCO's evaluation of boxes, the same figures as pycocotools' COCOeval. Image after image is
 * added; what is kept of it does not grow with its pixels. There are no crowds.
 */
public final class CocoEvaluation {
  /** Stands for every category where they do not matter. */
  private static final int ANY = -1;

  private static final int MOST_BOXES = Collections.max(Tally.BOXES_AN_IMAGE);

  private final boolean byCategory;
  private final Map<Integer, Map<AreaRange, Tally>> tallies = new TreeMap<>();
  private int images;

  private CocoEvaluation(boolean byCategory) {
    this.byCategory = byCategory;
  }

  /** For proposals: a box may find any object, whatever their categories. */
  public static CocoEvaluation classAgnostic() {
    return new CocoEvaluation(false);
  }

  /**
   * For detections: a box finds objects of its own category only, up to so many boxes are looked at
   * of each, and every figure is the mean over the categories that have objects for it.
   */
  public static CocoEvaluation byCategory() {
    return new CocoEvaluation(true);
  }

  /**
   * Adds an image, with objects, boxes, both or neither. Of equal scores the box that is listed
   * first counts as better, where categories do not matter that of the lower category.
   *
   * @param objects all that are to be found
   * @param boxes in any order; of each category only the best 1000 are looked at
   */
  public void add(List<GroundTruth> objects, List<ScoredBox> boxes) {
    images++;
    if (byCategory) {
      Collection<Integer> categories = new TreeSet<>();
      objects.forEach(object -> categories.add(object.category()));
      boxes.forEach(box -> categories.add(box.category()));
      for (int category : categories) {
        match(
            category,
            objects.stream().filter(object -> object.category() == category).toList(),
            boxes.stream().filter(box -> box.category() == category).toList());
      }
    } else {
      match(
          ANY,
          objects.stream().sorted(Comparator.comparingInt(GroundTruth::category)).toList(),
          boxes.stream().sorted(Comparator.comparingInt(ScoredBox::category)).toList());
    }
  }

  private void match(int category, List<GroundTruth> objects, List<ScoredBox> boxes) {
    float[] scores = new float[boxes.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = boxes.get(i).score();
    }
    List<ScoredBox> best =
        Arrays.stream(Ranking.bestFirst(scores)).limit(MOST_BOXES).mapToObj(boxes::get).toList();
    GreedyMatch match = new GreedyMatch(objects, best);
    Map<AreaRange, Tally> byRange = tallies.computeIfAbsent(category, ignored -> emptyTallies());
    byRange.forEach((range, tally) -> match.addTo(tally, range));
  }

  private static Map<AreaRange, Tally> emptyTallies() {
    Map<AreaRange, Tally> byRange = new EnumMap<>(AreaRange.class);
    for (AreaRange range : AreaRange.values()) {
      byRange.put(range, new Tally());
    }
    return byRange;
  }

  /** The figures for all images that have been added so far. */
  public Figures figures() {
    Map<AreaRange, Figures.InRange> ranges = new EnumMap<>(AreaRange.class);
    for (AreaRange range : AreaRange.values()) {
      ranges.put(range, figures(range));
    }
    return new Figures(images, ranges);
  }

  private Figures.InRange figures(AreaRange range) {
    List<Tally> counted =
        tallies.values().stream()
            .map(byRange -> byRange.get(range))
            .filter(tally -> tally.objects() > 0)
            .toList();
    return new Figures.InRange(
        counted.stream().mapToInt(Tally::objects).sum(),
        IntStream.range(0, Tally.BOXES_AN_IMAGE.size())
            .mapToObj(m -> mean(counted, tally -> Arrays.stream(tally.recalls(m)).average()))
            .toList(),
        precisions(counted));
  }

  private static List<OptionalDouble> precisions(List<Tally> counted) {
    List<double[]> byCategory = counted.stream().map(Tally::precisions).toList();
    return IntStream.range(0, GreedyMatch.IOU_THRESHOLDS.length)
        .mapToObj(t -> byCategory.stream().mapToDouble(precisions -> precisions[t]).average())
        .toList();
  }

  private static OptionalDouble mean(List<Tally> counted, Function<Tally, OptionalDouble> figure) {
    return counted.stream().map(figure).flatMapToDouble(OptionalDouble::stream).average();
  }
}
