package org.fpnexplorer.checkpoint;

import org.fpnexplorer.tensor.Shape;

/**
 * A tensor in a checkpoint.
 *
 * @param name as in the file, without the {@code module.} that DataParallel puts in front of all
 * @param type how the file stores its values
 * @param shape axis lengths, outermost first; for a convolution's weight: out channels, in channels
 *     per group, kernel height and width; no axis at all for a single number
 */
public record Entry(String name, DType type, Shape shape) {}
