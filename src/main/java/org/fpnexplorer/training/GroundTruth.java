package org.fpnexplorer.training;

import org.fpnexplorer.geometry.Box;

/**
 * An object that is to be found.
 *
 * @param box in pixels of the image
 * @param area in pixels, of the object itself and not of its box: it decides whether the object
 *     counts as small, medium or large
 * @param category number of its class
 */
public record GroundTruth(Box box, double area, int category) {}
