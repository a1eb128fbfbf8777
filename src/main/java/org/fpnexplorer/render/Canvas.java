package org.fpnexplorer.render;

import java.util.function.IntUnaryOperator;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.text.Texts;

/** A picture while it is painted; transparent where nothing is. */
final class Canvas {
  private static final Texts TEXTS = Texts.of(Canvas.class);

  /** Larger pictures would not fit into the memory of an ordinary machine. */
  private static final long MOST_PIXELS = 100_000_000;

  private final int width;
  private final int height;
  private final int[] argb;

  /**
   * @throws IllegalArgumentException if the picture would be empty or unreasonably large
   */
  Canvas(long width, long height) {
    if (width < 1 || height < 1 || width > MOST_PIXELS || width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(TEXTS.get("large", width, height));
    }
    this.width = (int) width;
    this.height = (int) height;
    this.argb = new int[(int) (width * height)];
  }

  /**
   * Paints one map, each of its image cells as a square of scale × scale pixels.
   *
   * @param colour from a cell's index to its ARGB
   */
  void paint(Cells cells, IntUnaryOperator colour, int left, int top, int scale) {
    for (int y = 0; y < cells.rows(); y++) {
      int start = (top + y * scale) * width + left;
      int from = cells.offset() + y * cells.stride();
      int pixel = start;
      for (int i = from; i < from + cells.columns(); i++) {
        int argbOfCell = colour.applyAsInt(i);
        argb[pixel++] = argbOfCell;
        // Most pictures have a pixel a cell, and this inner loop would take as long as the rest.
        for (int copy = 1; copy < scale; copy++) {
          argb[pixel++] = argbOfCell;
        }
      }
      for (int copy = 1; copy < scale; copy++) {
        System.arraycopy(argb, start, argb, start + copy * width, pixel - start);
      }
    }
  }

  Pixels pixels() {
    return new Pixels(width, height, argb);
  }
}
