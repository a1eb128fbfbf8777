package org.fpnexplorer.geometry;

/**
 * A box relative to an anchor: tx, ty, tw and th of Girshick et al. 2014 (R-CNN, appendix C), as a
 * head predicts them.
 *
 * @param dx shift of the centre to the right, in anchor widths
 * @param dy shift of the centre downwards, in anchor heights
 * @param dw natural logarithm of the ratio of widths
 * @param dh natural logarithm of the ratio of heights
 */
public record Deltas(float dx, float dy, float dw, float dh) {}
