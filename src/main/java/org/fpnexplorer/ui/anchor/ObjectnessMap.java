package org.fpnexplorer.ui.anchor;

import org.fpnexplorer.tensor.Pixels;

/**
 * What the head says of one of the cells' anchors everywhere on a level.
 *
 * @param level number of the pyramid level
 * @param anchor which of a cell's k anchors, from 0
 * @param pixels one a cell, padding transparent
 */
public record ObjectnessMap(int level, int anchor, Pixels pixels) {}
