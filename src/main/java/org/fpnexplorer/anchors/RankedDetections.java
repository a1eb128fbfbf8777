package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.Ranking;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Every proposal as every class but the background, in the order of their scores: all that does not
 * depend on the settings of a selection. Boxes are decoded when first asked for and kept.
 */
final class RankedDetections {
  private final int classes;
  private final Tensor deltas;
  private final List<Box> proposals;
  private final RoiLevels levels;
  private final PaddedInput input;
  private final float[] scores;
  private final int[] bestFirst;
  private final int[] ranks;
  private final List<Detection> decoded = new ArrayList<>();

  /**
   * @param classes K, background included
   * @param logits N × K
   * @param deltas N × 4K
   * @param proposals N, in input pixels
   * @throws IllegalArgumentException if the tensors have other shapes
   */
  RankedDetections(
      int classes,
      Tensor logits,
      Tensor deltas,
      List<Box> proposals,
      RoiLevels levels,
      PaddedInput input) {
    requireShape(logits, proposals.size(), classes);
    requireShape(deltas, proposals.size(), 4 * classes);
    this.classes = classes;
    this.deltas = deltas;
    this.proposals = List.copyOf(proposals);
    this.levels = levels;
    this.input = input;
    this.scores = scores(logits.data());
    this.bestFirst = Ranking.bestFirst(scores);
    this.ranks = new int[bestFirst.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[bestFirst[rank]] = rank;
    }
  }

  private static void requireShape(Tensor tensor, int rows, int columns) {
    Shape wanted = Shape.of(rows, columns);
    if (!tensor.shape().equals(wanted)) {
      throw new IllegalArgumentException(
          "box head output of shape " + tensor.shape() + " where " + wanted + " is needed");
    }
  }

  /** Proposal by proposal, without the background. */
  private float[] scores(float[] logits) {
    float[] found = new float[proposals.size() * (classes - 1)];
    float[] exponentials = new float[classes];
    for (int roi = 0; roi < proposals.size(); roi++) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int label = 0; label < classes; label++) {
        largest = Math.max(largest, logits[roi * classes + label]);
      }
      double sum = 0;
      for (int label = 0; label < classes; label++) {
        exponentials[label] = (float) Math.exp(logits[roi * classes + label] - largest);
        sum += exponentials[label];
      }
      for (int label = 1; label < classes; label++) {
        found[number(roi, label)] = exponentials[label] / (float) sum;
      }
    }
    return found;
  }

  private int number(int roi, int label) {
    return roi * (classes - 1) + label - 1;
  }

  /** What the proposals were pooled from. */
  RoiLevels levels() {
    return levels;
  }

  /** The candidates with a higher score than the given one, best first, equals by proposal. */
  synchronized List<Detection> above(float minScore) {
    int count = 0;
    // Scores that are not a number come last, and asked this way round they fail.
    while (count < bestFirst.length && scores[bestFirst[count]] > minScore) {
      if (count == decoded.size()) {
        decoded.add(decode(bestFirst[count]));
      }
      count++;
    }
    return List.copyOf(decoded.subList(0, count));
  }

  /**
   * One proposal as one class, whatever its rank.
   *
   * @throws IndexOutOfBoundsException if there is no such proposal or class, or the class is 0
   */
  Detection candidate(int roi, int label) {
    Objects.checkIndex(roi, proposals.size());
    Objects.checkIndex(label - 1, classes - 1);
    return decode(number(roi, label));
  }

  private Detection decode(int number) {
    int roi = number / (classes - 1);
    int label = number % (classes - 1) + 1;
    int at = 4 * (roi * classes + label);
    float[] data = deltas.data();
    Deltas predicted = new Deltas(data[at], data[at + 1], data[at + 2], data[at + 3]);
    Box proposal = proposals.get(roi);
    Box box = BoxCoder.DETECTION.decode(predicted, proposal);
    return new Detection(
        roi,
        label,
        ranks[number],
        scores[number],
        box.clip(input.imageWidth(), input.imageHeight()),
        box,
        levels.of(proposal),
        proposal,
        predicted,
        BoxCoder.DETECTION.clamps(predicted));
  }
}
