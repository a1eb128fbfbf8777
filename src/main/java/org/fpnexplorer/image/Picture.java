package org.fpnexplorer.image;

import org.fpnexplorer.tensor.Pixels;

/**
 * A picture as the student sees it: upright and opaque.
 *
 * @param name what to call it, for a file the file's name
 * @param pixels every alpha 255
 */
public record Picture(String name, Pixels pixels) {}
