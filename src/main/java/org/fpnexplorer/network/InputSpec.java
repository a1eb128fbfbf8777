package org.fpnexplorer.network;

import java.util.List;

/**
 * What a model expects of its input: RGB in 0 to 1, minus the mean, divided by the deviation,
 * brought to a size and padded with zeros on the right and at the bottom.
 *
 * @param usual how an image is resized unless something else is asked for
 * @param height of the network's input in pixels that figures such as its cost are given for
 * @param width of that input in pixels
 * @param multiple images are padded to multiples of this, so that every level halves evenly
 * @param resampling how an image is resized, and when it is normalised
 * @param mean red, green, blue
 * @param deviation red, green, blue
 */
public record InputSpec(
    Resize usual,
    int height,
    int width,
    int multiple,
    Resampling resampling,
    List<Float> mean,
    List<Float> deviation) {}
