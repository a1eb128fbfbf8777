package org.fpnexplorer.network;

import java.util.List;

/**
 * What a model expects of its input: RGB in 0 to 1, minus the mean, divided by the deviation,
 * fitted into a size and padded with zeros on the right and at the bottom.
 *
 * @param height of the network's input in pixels, usually
 * @param width of the network's input in pixels, usually
 * @param multiple height and width must be multiples of this, so that every level halves evenly
 * @param mean red, green, blue
 * @param deviation red, green, blue
 */
public record InputSpec(
    int height, int width, int multiple, List<Float> mean, List<Float> deviation) {}
