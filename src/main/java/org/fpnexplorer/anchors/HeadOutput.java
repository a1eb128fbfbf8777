package org.fpnexplorer.anchors;

import org.fpnexplorer.tensor.Tensor;

/**
 * What the head says about one level.
 *
 * @param level number of the pyramid level, 2 to 6
 * @param objectness logits, 1 × k·l × H × W; with l = 2 channel 2a is anchor a's logit for object
 *     and 2a+1 for background, with l = 1 channel a is its logit for object
 * @param bbox deltas, 1 × 4k × H × W; channels 4a to 4a+3 are anchor a's dx, dy, dw, dh
 */
public record HeadOutput(int level, Tensor objectness, Tensor bbox) {}
