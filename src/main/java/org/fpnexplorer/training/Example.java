package org.fpnexplorer.training;

import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Pixels;

/**
 * A picture to learn from.
 *
 * @param pixels of the network's input size
 * @param boxes the objects in it, in its pixels
 */
public record Example(Pixels pixels, List<Box> boxes) {}
