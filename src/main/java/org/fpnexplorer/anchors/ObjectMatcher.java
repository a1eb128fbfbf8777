package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.anchors.ObjectMatch.Anchor;
import org.fpnexplorer.anchors.ObjectMatch.Kind;
import org.fpnexplorer.anchors.ObjectMatch.OfLevel;
import org.fpnexplorer.geometry.Box;

/** Asks every anchor of a network about one object, level by level. */
public final class ObjectMatcher {
  /** How many of a level's best anchors are named. */
  public static final int BEST = 3;

  private final List<Integer> numbers;
  private final List<AnchorGrid> grids;
  private final AnchorMatcher matcher;

  /**
   * A matcher for maps of these sizes.
   *
   * @param numbers of the pyramid levels, finest first
   * @param grids the levels' anchors, in the same order
   * @throws IllegalArgumentException if there are not as many grids as numbers
   */
  public ObjectMatcher(List<Integer> numbers, List<AnchorGrid> grids) {
    if (numbers.size() != grids.size()) {
      throw new IllegalArgumentException(grids.size() + " grids for " + numbers.size() + " levels");
    }
    this.numbers = List.copyOf(numbers);
    this.grids = List.copyOf(grids);
    this.matcher = new AnchorMatcher(grids);
  }

  /**
   * Labels every anchor as if this were the only object.
   *
   * @param object in pixels of the network's input; without an area it makes no anchor positive
   */
  public ObjectMatch match(Box object) {
    AnchorLabels labels = matcher.match(List.of(object));
    List<OfLevel> levels = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < grids.size(); i++) {
      levels.add(level(i, first, labels));
      first += grids.get(i).size();
    }
    return new ObjectMatch(object, levels);
  }

  private OfLevel level(int index, int first, AnchorLabels labels) {
    int end = first + grids.get(index).size();
    int positive = 0;
    int ignored = 0;
    int[] best = new int[Math.min(BEST, end - first)];
    int found = 0;
    for (int i = first; i < end; i++) {
      positive += labels.isPositive(i) ? 1 : 0;
      ignored += labels.isIgnored(i) ? 1 : 0;
      int place = found;
      while (place > 0 && labels.ious()[i] > labels.ious()[best[place - 1]]) {
        if (place < best.length) {
          best[place] = best[place - 1];
        }
        place--;
      }
      if (place < best.length) {
        best[place] = i;
        found = Math.min(found + 1, best.length);
      }
    }
    List<Anchor> anchors = new ArrayList<>();
    for (int number : best) {
      anchors.add(anchor(index, number, number - first, labels));
    }
    return new OfLevel(
        numbers.get(index), anchors, positive, ignored, end - first - positive - ignored);
  }

  private Anchor anchor(int index, int number, int inLevel, AnchorLabels labels) {
    AnchorGrid grid = grids.get(index);
    int cell = inLevel / grid.perCell();
    Kind kind =
        labels.isPositive(number)
            ? Kind.POSITIVE
            : labels.isIgnored(number) ? Kind.IGNORED : Kind.NEGATIVE;
    return new Anchor(
        numbers.get(index),
        cell / grid.width(),
        cell % grid.width(),
        inLevel % grid.perCell(),
        matcher.anchor(number),
        labels.ious()[number],
        kind,
        labels.isForced(number));
  }
}
