package org.fpnexplorer.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The anchors of a head and how its boxes are selected.
 *
 * @param finest number of the first level, 2 to 5
 * @param sizes square roots of the anchors' areas in input pixels, for each level one or more,
 *     finest level first
 * @param ratios height divided by width; in channel order each comes with all its level's sizes
 * @param conventions say how anchors are rounded, placed and scored
 * @param topPerLevel how many of a level's boxes, best first, go on to NMS
 * @param topInAll how many boxes remain after NMS, over all levels
 * @param nmsThreshold a box goes when its IoU with a better one of its level is larger than this
 * @param minSide a box with a shorter side, in input pixels, is dropped
 */
public record AnchorSpec(
    int finest,
    List<List<Double>> sizes,
    List<Double> ratios,
    Conventions conventions,
    int topPerLevel,
    int topInAll,
    double nmsThreshold,
    double minSide) {

  private static final int P2 = 2;
  private static final int P6 = 6;

  /** The paper's anchors on P2: 32² pixels (section 4.1). */
  public static final double PAPER = 32;

  /** Boxes that go on to NMS from a level, and that remain of all: torchvision's. */
  private static final int TOP = 1000;

  /** The paper's three ratios. */
  private static final List<Double> RATIOS = List.of(0.5, 1.0, 2.0);

  /**
   * @throws IllegalArgumentException if there is no size, or not the same number on every level
   */
  public AnchorSpec {
    sizes = sizes.stream().map(List::copyOf).toList();
    if (sizes.stream().map(List::size).distinct().count() != 1 || sizes.get(0).isEmpty()) {
      throw new IllegalArgumentException("every level needs the same number of sizes: " + sizes);
    }
  }

  /**
   * One size a level, twice as large on every coarser one, in the FPN paper's ratios (section 4.1)
   * and with torchvision's selection.
   *
   * @param onP2 the size on level 2, in input pixels
   */
  public static AnchorSpec perLevel(Pyramid pyramid, double onP2, Conventions conventions) {
    List<List<Double>> sizes =
        pyramid.levels().stream().map(map -> List.of(size(onP2, map.level()))).toList();
    return of(pyramid, sizes, conventions, TOP);
  }

  /**
   * The sizes of levels 2 to 6 all on the pyramid's one map, as in rows (a), (b) and (f) of the
   * paper's table 1. As many boxes go on to NMS as from all levels of a pyramid together: with no
   * more than of one level, the many anchors around a large object would leave no room for others.
   *
   * @param onP2 the size of level 2, in input pixels
   */
  public static AnchorSpec allOnOne(Pyramid pyramid, double onP2, Conventions conventions) {
    List<Double> sizes =
        IntStream.rangeClosed(P2, P6).mapToObj(level -> size(onP2, level)).toList();
    return of(pyramid, List.of(sizes), conventions, sizes.size() * TOP);
  }

  private static double size(double onP2, int level) {
    return onP2 * Math.pow(2, level - P2);
  }

  private static AnchorSpec of(
      Pyramid pyramid, List<List<Double>> sizes, Conventions conventions, int topPerLevel) {
    int finest = pyramid.levels().get(0).level();
    return new AnchorSpec(finest, sizes, RATIOS, conventions, topPerLevel, TOP, 0.7, 1e-3);
  }

  /** The same for the finest level alone. */
  AnchorSpec finestAlone() {
    return new AnchorSpec(
        finest,
        sizes.subList(0, 1),
        ratios,
        conventions,
        topPerLevel,
        topInAll,
        nmsThreshold,
        minSide);
  }

  /** k: anchors at every cell. */
  public int perCell() {
    return ratios.size() * sizes.get(0).size();
  }

  /** How objectness logits become a score. */
  public Scoring scoring() {
    return conventions.scoring();
  }
}
