package org.fpnexplorer.scene;

import java.awt.geom.Path2D;

/**
 * One filled shape of a figure.
 *
 * @param shape in the figure's units
 * @param top its colour at the upper edge, RGB
 * @param bottom its colour at the lower edge
 * @param alpha from 0 to 255
 * @param matter what it is made of
 */
record Part(Path2D shape, int top, int bottom, int alpha, Matter matter) {
  /** What a part is made of, and so how light and labels treat it. */
  enum Matter {
    /** Belongs to the figure and darkens with the day. */
    SOLID,
    /** Belongs to the figure and shines by itself. */
    LAMP,
    /** Light or a thread in the air: seen, but no part of the figure's outline. */
    AIR
  }
}
