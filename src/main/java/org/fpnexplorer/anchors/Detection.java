package org.fpnexplorer.anchors;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Deltas;

/**
 * One region of interest seen as one class, before it is compared with others. All boxes are in
 * pixels of the network's input.
 *
 * @param roi which of the proposals, from 0
 * @param label number of the class, 1 or more; 0, the background, is no detection
 * @param rank place by score among all classes of all proposals, 0 the best
 * @param score softmax of the proposal's logits, background included, 0 to 1
 * @param box the decoded box clipped to the image
 * @param decoded the proposal moved and stretched by the deltas
 * @param level number of the pyramid level that the proposal was pooled from, 2 to 5
 * @param proposal the region of interest
 * @param deltas what the head predicts for the proposal as this class, weights (10, 10, 5, 5)
 * @param clamped whether dw or dh was too large and cut back
 */
public record Detection(
    int roi,
    int label,
    int rank,
    float score,
    Box box,
    Box decoded,
    int level,
    Box proposal,
    Deltas deltas,
    boolean clamped) {}
