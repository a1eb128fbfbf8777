package org.fpnexplorer.ui.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fpnexplorer.anchors.AnchorLabels;
import org.fpnexplorer.anchors.AnchorMatcher;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.training.LearnedExample;

/**
 * A scene that was learned from, with the anchors that there is something to say about. Boxes are
 * in pixels of the scene.
 *
 * @param objects that are in it
 * @param anchors all positive and ignored ones, and the negative ones that were drawn
 * @param sampled how many anchors the loss was computed from
 * @param all how many anchors there are
 */
public record AnchorScene(
    Pixels pixels, List<Box> objects, List<Anchor> anchors, int sampled, int all) {
  /** What training says of an anchor. */
  public enum Kind {
    POSITIVE,
    IGNORED,
    NEGATIVE
  }

  /**
   * An anchor.
   *
   * @param level number of the pyramid level
   */
  public record Anchor(Box box, int level, Kind kind) {}

  /** From what a step was learned from. */
  static AnchorScene of(LearnedExample learned, AnchorMatcher matcher, Graph graph) {
    NavigableMap<Integer, Integer> levels = levels(graph);
    AnchorLabels labels = learned.targets().labels();
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < matcher.size(); i++) {
      if (labels.isPositive(i) || labels.isIgnored(i)) {
        Kind kind = labels.isPositive(i) ? Kind.POSITIVE : Kind.IGNORED;
        anchors.add(new Anchor(matcher.anchor(i), levels.floorEntry(i).getValue(), kind));
      }
    }
    for (int i : learned.targets().sample().negatives()) {
      anchors.add(new Anchor(matcher.anchor(i), levels.floorEntry(i).getValue(), Kind.NEGATIVE));
    }
    int sampled =
        learned.targets().sample().positives().length
            + learned.targets().sample().negatives().length;
    return new AnchorScene(
        learned.example().pixels(), learned.targets().boxes(), anchors, sampled, matcher.size());
  }

  /** The level's number, by the number of the level's first anchor. */
  private static NavigableMap<Integer, Integer> levels(Graph graph) {
    SelectProposals select = (SelectProposals) graph.of(Role.PROPOSALS).get(0).op();
    NavigableMap<Integer, Integer> levels = new TreeMap<>();
    int first = 0;
    for (Node map : graph.of(Role.OBJECTNESS)) {
      levels.put(first, map.level());
      first += map.shape().height() * map.shape().width() * select.anchors().perCell();
    }
    return levels;
  }

  /** How many anchors of a kind there are on a level. */
  long count(Kind kind, int level) {
    return anchors.stream().filter(a -> a.kind() == kind && a.level() == level).count();
  }

  /** How many anchors of a kind there are. */
  long count(Kind kind) {
    return anchors.stream().filter(anchor -> anchor.kind() == kind).count();
  }

  /** The levels that have anchors here, finest first. */
  List<Integer> levels() {
    return Arrays.stream(anchors.stream().mapToInt(Anchor::level).sorted().distinct().toArray())
        .boxed()
        .toList();
  }
}
