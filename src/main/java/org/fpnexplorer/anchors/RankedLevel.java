package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.Ranking;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * One level's anchors in the order of their logits: all that does not depend on the settings of a
 * selection. Boxes are decoded when first asked for and kept.
 */
final class RankedLevel {
  private final HeadOutput output;
  private final AnchorGrid grid;
  private final PaddedInput input;
  private final float[] logits;
  private final int[] bestFirst;
  private final int[] ranks;
  private final List<Candidate> decoded = new ArrayList<>();

  /**
   * @param index of the level in the spec, 0 the finest
   * @throws IllegalArgumentException if the tensors do not have the shapes the spec asks for
   */
  RankedLevel(AnchorSpec spec, int index, HeadOutput output, PaddedInput input) {
    Shape shape = output.objectness().shape();
    int k = spec.perCell();
    requireShape(output.objectness(), k * spec.scoring().logitsPerAnchor(), shape);
    requireShape(output.bbox(), 4 * k, shape);
    this.output = output;
    this.input = input;
    this.grid = AnchorGrid.of(spec, index, shape.height(), shape.width(), input);
    this.logits = logits(spec.scoring());
    this.bestFirst = Ranking.bestFirst(logits);
    this.ranks = new int[bestFirst.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[bestFirst[rank]] = rank;
    }
  }

  private static void requireShape(Tensor tensor, int channels, Shape map) {
    Shape wanted = Shape.of(1, channels, map.height(), map.width());
    if (!tensor.shape().equals(wanted)) {
      throw new IllegalArgumentException(
          "head output of shape " + tensor.shape() + " where " + wanted + " is needed");
    }
  }

  /** In the grid's order, not in the tensor's: the anchors of a cell are neighbours. */
  private float[] logits(Scoring scoring) {
    float[] found = new float[grid.size()];
    Tensor objectness = output.objectness();
    for (int a = 0; a < grid.perCell(); a++) {
      for (int y = 0; y < grid.height(); y++) {
        for (int x = 0; x < grid.width(); x++) {
          found[grid.number(y, x, a)] =
              switch (scoring) {
                case SIGMOID -> objectness.at(a, y, x);
                case SOFTMAX_PAIR -> objectness.at(2 * a, y, x) - objectness.at(2 * a + 1, y, x);
              };
        }
      }
    }
    return found;
  }

  /** Number of the pyramid level. */
  int level() {
    return output.level();
  }

  /** The n candidates with the highest logits, best first; all, if there are fewer. */
  synchronized List<Candidate> best(int n) {
    int available = Math.min(n, bestFirst.length);
    while (decoded.size() < available) {
      decoded.add(decode(bestFirst[decoded.size()]));
    }
    return List.copyOf(decoded.subList(0, available));
  }

  /** The candidate of one anchor, whatever its rank. */
  Candidate candidate(int y, int x, int anchor) {
    return decode(grid.number(y, x, anchor));
  }

  private Candidate decode(int number) {
    int anchor = number % grid.perCell();
    int cell = number / grid.perCell();
    int y = cell / grid.width();
    int x = cell % grid.width();
    Tensor bbox = output.bbox();
    Deltas deltas =
        new Deltas(
            bbox.at(4 * anchor, y, x),
            bbox.at(4 * anchor + 1, y, x),
            bbox.at(4 * anchor + 2, y, x),
            bbox.at(4 * anchor + 3, y, x));
    Box anchorBox = grid.anchor(y, x, anchor);
    Box box = BoxCoder.RPN.decode(deltas, anchorBox);
    return new Candidate(
        level(),
        y,
        x,
        anchor,
        ranks[number],
        logits[number],
        sigmoid(logits[number]),
        anchorBox,
        deltas,
        BoxCoder.RPN.clamps(deltas),
        box,
        box.clip(input.imageWidth(), input.imageHeight()));
  }

  private static float sigmoid(float logit) {
    return 1 / (1 + (float) Math.exp(-logit));
  }
}
