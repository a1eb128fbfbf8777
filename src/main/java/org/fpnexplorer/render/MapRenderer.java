package org.fpnexplorer.render;

import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Pixels;

/** Paints one map: a colour a cell, nothing smoothed. */
public final class MapRenderer {
  private MapRenderer() {}

  /**
   * The map's picture, scale times as wide and high as the map has cells. Cells that lie wholly in
   * the padding are transparent.
   *
   * @param plane H, W
   * @param scale pixels along each side of a cell, at least 1
   * @throws IllegalArgumentException if the picture would be unreasonably large
   */
  public static Pixels render(
      Plane plane, ValueRange range, Colormap colormap, PaddedInput content, int scale) {
    Canvas canvas = new Canvas((long) plane.width() * scale, (long) plane.height() * scale);
    float[] values = plane.values();
    canvas.paint(
        Cells.of(plane, content),
        cell -> colormap.argb(range.normalise(values[cell])),
        0,
        0,
        scale);
    return canvas.pixels();
  }
}
