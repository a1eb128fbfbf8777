package org.fpnexplorer.training;

import java.util.List;

/**
 * The examples of one step, and what the head should say about them.
 *
 * @param input N, 3, H, W: what the network receives
 * @param images the objects of each example, its anchors' labels and those that count
 * @param levels where the head is compared with what, level by level, finest first
 */
record Batch(
    List<Example> examples, float[] input, List<ImageTargets> images, List<LevelTargets> levels) {}
