package org.fpnexplorer.anchors;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** Head outputs and anchors for tests. */
final class Heads {
  private Heads() {}

  /** Anchors as torchvision makes them, with its settings. */
  static AnchorSpec spec(Scoring scoring, List<Double> ratios, Double... sizes) {
    Conventions conventions =
        scoring == Scoring.SIGMOID ? Conventions.TORCHVISION : Conventions.ARTICLE;
    return new AnchorSpec(
        2, Stream.of(sizes).map(List::of).toList(), ratios, conventions, 1000, 1000, 0.7, 1e-3);
  }

  /** One level with square anchors and one logit an anchor; deltas are 0. */
  static HeadOutput squares(int level, int height, int width, float... logits) {
    return output(level, height, width, logits, new float[4 * height * width]);
  }

  static HeadOutput output(int level, int height, int width, float[] logits, float[] deltas) {
    int cells = height * width;
    return new HeadOutput(
        level,
        new Tensor(Shape.of(1, cells == 0 ? 1 : logits.length / cells, height, width), logits),
        new Tensor(Shape.of(1, cells == 0 ? 4 : deltas.length / cells, height, width), deltas));
  }
}
