package org.fpnexplorer.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The examples of one step, and what the head should say about them.
 *
 * @param input N, 3, H, W: what the network receives
 * @param images the objects of each example, its anchors' labels and those that count
 * @param levels where the head is compared with what, level by level, finest first
 */
record Batch(
    List<Example> examples, float[] input, List<ImageTargets> images, List<LevelTargets> levels) {
  /** Each example with its targets. */
  List<LearnedExample> learned() {
    return IntStream.range(0, examples.size())
        .mapToObj(i -> new LearnedExample(examples.get(i), images.get(i)))
        .toList();
  }
}
