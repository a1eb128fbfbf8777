package org.fpnexplorer.geometry;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The points at which a box samples a map: for each the four cells around it and their weights.
 * They are the same for every channel, and there are 256 of those.
 */
final class RoiSamples {
  private final RoiMap map;
  private final int bins;
  private final int perBin;
  private final int[] cells;
  private final float[] weights;

  /**
   * @param box in input pixels
   */
  RoiSamples(RoiAligner align, Box box, RoiMap map) {
    this.map = map;
    float scale = map.scale();
    int samples = align.samples();
    bins = align.bins() * align.bins();
    perBin = samples * samples;
    cells = new int[4 * bins * perBin];
    weights = new float[4 * bins * perBin];
    Axis x = new Axis(align, box.x1() * scale, box.x2() * scale, map.width());
    Axis y = new Axis(align, box.y1() * scale, box.y2() * scale, map.height());
    int next = 0;
    for (int row = 0; row < align.bins(); row++) {
      for (int column = 0; column < align.bins(); column++) {
        for (int sample = 0; sample < perBin; sample++) {
          place(
              next,
              y,
              row * samples + sample / samples,
              x,
              column * samples + sample % samples,
              map.width());
          next += 4;
        }
      }
    }
  }

  /** A sample off the map keeps the weights 0. */
  private void place(int at, Axis y, int row, Axis x, int column, int width) {
    if (!y.inside[row] || !x.inside[column]) {
      return;
    }
    cells[at] = y.low[row] * width + x.low[column];
    cells[at + 1] = y.low[row] * width + x.high[column];
    cells[at + 2] = y.high[row] * width + x.low[column];
    cells[at + 3] = y.high[row] * width + x.high[column];
    float lowY = 1 - y.highWeight[row];
    float lowX = 1 - x.highWeight[column];
    weights[at] = lowY * lowX;
    weights[at + 1] = lowY * x.highWeight[column];
    weights[at + 2] = y.highWeight[row] * lowX;
    weights[at + 3] = y.highWeight[row] * x.highWeight[column];
  }

  /**
   * Pools one channel.
   *
   * @param pooled where the bins go, row by row
   * @param from index of the first bin there
   */
  void pool(int channel, float[] pooled, int from) {
    float[] values = map.values();
    int plane = channel * map.height() * map.width();
    int next = 0;
    for (int bin = 0; bin < bins; bin++) {
      float sum = 0;
      for (int sample = 0; sample < perBin; sample++) {
        sum +=
            weights[next] * values[plane + cells[next]]
                + weights[next + 1] * values[plane + cells[next + 1]]
                + weights[next + 2] * values[plane + cells[next + 2]]
                + weights[next + 3] * values[plane + cells[next + 3]];
        next += 4;
      }
      pooled[from + bin] = sum / perBin;
    }
  }

  /** The cells that one bin is pooled from, four a sample; those off the map have weight 0. */
  List<RoiPoint> points(int bin) {
    return IntStream.range(4 * bin * perBin, 4 * (bin + 1) * perBin)
        .mapToObj(
            i ->
                new RoiPoint(
                    cells[i] / map.width(), cells[i] % map.width(), (double) weights[i] / perBin))
        .toList();
  }

  /** The samples along one axis, each between two cells. */
  private static final class Axis {
    private final boolean[] inside;
    private final int[] low;
    private final int[] high;
    private final float[] highWeight;

    /**
     * @param start of the box, in cells
     * @param end of the box, in cells
     * @param length of the map, in cells
     */
    Axis(RoiAligner align, float start, float end, int length) {
      int count = align.bins() * align.samples();
      inside = new boolean[count];
      low = new int[count];
      high = new int[count];
      highWeight = new float[count];
      // A box shorter than a cell counts as one cell long; so does one that ends before it starts.
      float bin = Math.max(end - start, 1) / align.bins();
      for (int i = 0; i < count; i++) {
        float within = (i % align.samples() + 0.5f) * bin / align.samples();
        float at = start + i / align.samples() * bin + within;
        // Up to a cell outside, the border's value counts. Asked this way round, NaN is outside.
        inside[i] = at >= -1 && at <= length;
        float clamped = Math.min(Math.max(at, 0), length - 1);
        low[i] = (int) clamped;
        high[i] = Math.min(low[i] + 1, length - 1);
        highWeight[i] = clamped - low[i];
      }
    }
  }
}
