package org.fpnexplorer.training;

/**
 * One step of a training.
 *
 * @param step from 0
 * @param objectness loss of the sampled anchors' scores, their mean
 * @param boxes loss of the positive anchors' deltas, divided by the number of all sampled anchors
 * @param gradientNorm before clipping
 * @param learningRate that was used
 */
public record StepReport(
    int step, float objectness, float boxes, float gradientNorm, float learningRate) {
  /** What was minimised. */
  public float loss() {
    return objectness + boxes;
  }
}
