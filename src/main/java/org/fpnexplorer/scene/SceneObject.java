package org.fpnexplorer.scene;

import org.fpnexplorer.geometry.Box;

/**
 * A labelled object, as far as it is seen: what hides behind others or beyond the border of the
 * picture does not count.
 *
 * @param kind what it is
 * @param box tight around the visible pixels, in pixels of the picture: x2 and y2 are one past the
 *     last pixel
 * @param area the number of visible pixels
 */
public record SceneObject(SceneClass kind, Box box, int area) {}
