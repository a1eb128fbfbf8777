package org.fpnexplorer.anchors;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Deltas;

/**
 * One anchor's way to a box, before it is compared with others. All boxes are in pixels of the
 * network's input.
 *
 * @param level number of the pyramid level, 2 to 6
 * @param y row of the cell
 * @param x column of the cell
 * @param anchor which of the cell's k anchors, from 0
 * @param rank place among all anchors of the level by logit, 0 the best
 * @param logit for object; with two logits an anchor, object less background
 * @param score sigmoid of the logit, 0 to 1: with two logits an anchor that is their softmax
 * @param anchorBox the anchor
 * @param deltas what the head predicts for the anchor
 * @param clamped whether dw or dh was too large and cut back
 * @param decoded the anchor moved and stretched by the deltas
 * @param box the decoded box clipped to the image
 */
public record Candidate(
    int level,
    int y,
    int x,
    int anchor,
    int rank,
    float logit,
    float score,
    Box anchorBox,
    Deltas deltas,
    boolean clamped,
    Box decoded,
    Box box) {}
