package org.fpnexplorer.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.geometry.Box;

/**
 * Which pixels of a picture belong to something, by its own scan conversion: a pixel does if its
 * centre lies inside the outline. No antialiasing, so every platform finds the same pixels.
 */
public final class Mask {
  private final int width;
  private final int height;
  private final boolean[] set;

  // What may be set lies between these, last ones exclusive.
  private int left;
  private int top;
  private int right;
  private int bottom;

  /** An empty mask. */
  Mask(int height, int width) {
    this.height = height;
    this.width = width;
    set = new boolean[height * width];
    left = width;
    top = height;
  }

  /** Whether the pixel at column x and row y belongs to it. */
  public boolean at(int x, int y) {
    return set[y * width + x];
  }

  /** Columns of the picture. */
  public int width() {
    return width;
  }

  /** Rows of the picture. */
  public int height() {
    return height;
  }

  /** Sets one pixel. */
  void set(int x, int y) {
    set(y, x, x + 1);
  }

  /** Adds an outline, mapped to pixels. */
  void add(Contour contour, Placement.Map map) {
    double[][] polygons = new double[contour.polygons().size()][];
    double low = height;
    double high = 0;
    int corners = 0;
    for (int i = 0; i < polygons.length; i++) {
      double[] p = contour.polygons().get(i).clone();
      for (int k = 0; k < p.length; k += 2) {
        p[k] = map.x(p[k]);
        p[k + 1] = map.y(p[k + 1]);
        low = Math.min(low, p[k + 1]);
        high = Math.max(high, p[k + 1]);
      }
      corners += p.length / 2;
      polygons[i] = p;
    }
    double[] xs = new double[corners];
    int[] turns = new int[corners];
    int last = (int) Math.min(height, Math.ceil(high - 0.5));
    for (int y = (int) Math.max(0, Math.ceil(low - 0.5)); y < last; y++) {
      int crossings = 0;
      for (double[] p : polygons) {
        crossings = cross(p, y + 0.5, xs, turns, crossings);
      }
      fill(y, xs, turns, crossings, contour.evenOdd());
    }
  }

  /** Where a polygon's edges cross a row's middle, kept sorted from left to right. */
  private static int cross(double[] p, double y, double[] xs, int[] turns, int crossings) {
    int n = crossings;
    double x0 = p[p.length - 2];
    double y0 = p[p.length - 1];
    for (int k = 0; k < p.length; k += 2) {
      double x1 = p[k];
      double y1 = p[k + 1];
      if (y0 <= y != y1 <= y) {
        double x = x0 + (y - y0) / (y1 - y0) * (x1 - x0);
        int at = n++;
        for (; at > 0 && xs[at - 1] > x; at--) {
          xs[at] = xs[at - 1];
          turns[at] = turns[at - 1];
        }
        xs[at] = x;
        turns[at] = y0 <= y ? 1 : -1;
      }
      x0 = x1;
      y0 = y1;
    }
    return n;
  }

  private void fill(int y, double[] xs, int[] turns, int crossings, boolean evenOdd) {
    int winding = 0;
    for (int i = 0; i + 1 < crossings; i++) {
      winding += turns[i];
      if (evenOdd ? i % 2 == 0 : winding != 0) {
        int from = (int) Math.max(0, Math.ceil(xs[i] - 0.5));
        int to = (int) Math.min(width, Math.ceil(xs[i + 1] - 0.5));
        if (from < to) {
          set(y, from, to);
        }
      }
    }
  }

  private void set(int y, int from, int to) {
    Arrays.fill(set, y * width + from, y * width + to, true);
    left = Math.min(left, from);
    right = Math.max(right, to);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }

  /** Writes a number wherever this mask is set. */
  void stamp(int number, int[] onto) {
    for (int y = top; y < bottom; y++) {
      for (int i = y * width + left; i < y * width + right; i++) {
        if (set[i]) {
          onto[i] = number;
        }
      }
    }
  }

  /** The part of it where a number was stamped last. */
  Mask where(int number, int[] stamped) {
    Mask visible = new Mask(height, width);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int i = y * width + x;
        if (set[i] && stamped[i] == number) {
          visible.set(x, y);
        }
      }
    }
    return visible;
  }

  /** The number of pixels set. */
  public int area() {
    int area = 0;
    for (int y = top; y < bottom; y++) {
      for (int i = y * width + left; i < y * width + right; i++) {
        area += set[i] ? 1 : 0;
      }
    }
    return area;
  }

  /** Tight around the pixels set: [least x, least y, largest x + 1, largest y + 1]. */
  public Box box() {
    return new Box(left, top, Math.max(left, right), Math.max(top, bottom));
  }

  /**
   * COCO's run lengths, column by column: how many pixels are not set, how many are, and so on.
   * They add up to height times width.
   */
  public List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    boolean now = false;
    int length = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (at(x, y) != now) {
          runs.add(length);
          length = 0;
          now = !now;
        }
        length++;
      }
    }
    runs.add(length);
    return runs;
  }
}
