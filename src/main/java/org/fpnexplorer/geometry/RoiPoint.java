package org.fpnexplorer.geometry;

/**
 * A cell of a map and its share in a pooled value.
 *
 * @param row of the cell
 * @param column of the cell
 * @param weight what its value is multiplied by; the weights of a bin add up to 1, unless it
 *     reaches off the map
 */
public record RoiPoint(int row, int column, double weight) {}
