package org.fpnexplorer.image;

/**
 * A pixel of the original picture and its share in a pixel of the network's input.
 *
 * @param row in the picture
 * @param column in the picture
 * @param weight of all that share in it, they add up to 1
 */
public record SourcePixel(int row, int column, double weight) {}
