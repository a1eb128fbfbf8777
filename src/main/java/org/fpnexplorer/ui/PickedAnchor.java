package org.fpnexplorer.ui;

/**
 * One anchor that the student has chosen.
 *
 * @param level number of the pyramid level, 2 to 6
 * @param row of its cell, from the top
 * @param column of its cell, from the left
 * @param anchor which of the cell's k anchors, from 0
 */
public record PickedAnchor(int level, int row, int column, int anchor) {}
