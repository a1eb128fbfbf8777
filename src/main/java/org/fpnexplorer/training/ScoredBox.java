package org.fpnexplorer.training;

import org.fpnexplorer.geometry.Box;

/**
 * A box that a network found.
 *
 * @param box in pixels of the image
 * @param score the higher the surer
 * @param category number of the class it is said to be; proposals may all have the same
 */
public record ScoredBox(Box box, float score, int category) {}
