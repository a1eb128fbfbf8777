package org.fpnexplorer.anchors;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** Box head outputs for tests. */
final class BoxHeads {
  private BoxHeads() {}

  /** Any number of classes, with torchvision's settings. */
  static DetectionSpec spec(int classes) {
    List<String> labels = IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
    return new DetectionSpec(labels, 0.05, 0.5, 100, 1e-2);
  }

  static DetectionSelector selector(
      int classes, float[] logits, float[] deltas, List<Box> proposals, PaddedInput input) {
    return new DetectionSelector(
        spec(classes),
        new Tensor(Shape.of(proposals.size(), classes), logits),
        new Tensor(Shape.of(proposals.size(), 4 * classes), deltas),
        proposals,
        RoiLevels.PAPER,
        input);
  }

  /** Boxes of one class in an image of 1000×1000, by the logit over a background of 0. */
  static DetectionSelector oneClass(List<Box> proposals, float... logits) {
    float[] pairs = new float[2 * logits.length];
    for (int i = 0; i < logits.length; i++) {
      pairs[2 * i + 1] = logits[i];
    }
    return selector(
        2, pairs, new float[8 * logits.length], proposals, PaddedInput.unpadded(1000, 1000));
  }

  /** Torchvision's settings, but for the least score and what is switched off. */
  static DetectionSettings settings(
      double minScore, Set<Integer> labelsOff, Set<Integer> levelsOff) {
    return new DetectionSettings(minScore, 0.5, 100, 1e-2, labelsOff, levelsOff);
  }
}
