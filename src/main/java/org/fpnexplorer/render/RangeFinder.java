package org.fpnexplorer.render;

import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Tensor;

/** Collects the range of many maps; NaN, infinite values and the padding's cells do not count. */
final class RangeFinder {
  private final PaddedInput content;
  private float min = Float.POSITIVE_INFINITY;
  private float max = Float.NEGATIVE_INFINITY;

  RangeFinder(PaddedInput content) {
    this.content = content;
  }

  RangeFinder add(Plane plane) {
    add(plane.values(), Cells.of(plane, content));
    return this;
  }

  /** Adds all channels of a 1, C, H, W tensor. */
  RangeFinder add(Tensor tensor) {
    for (int channel = 0; channel < tensor.shape().channels(); channel++) {
      add(tensor.data(), Cells.of(tensor, channel, content));
    }
    return this;
  }

  /** Adds one channel of a 1, C, H, W tensor. */
  RangeFinder add(Tensor tensor, int channel) {
    add(tensor.data(), Cells.of(tensor, channel, content));
    return this;
  }

  private void add(float[] values, Cells cells) {
    float low = min;
    float high = max;
    for (int y = 0; y < cells.rows(); y++) {
      int start = cells.offset() + y * cells.stride();
      for (int i = start; i < start + cells.columns(); i++) {
        float value = values[i];
        // False for NaN as well.
        if (Math.abs(value) <= ValueRange.LARGEST) {
          low = value < low ? value : low;
          high = value > high ? value : high;
        }
      }
    }
    min = low;
    max = high;
  }

  /** The range of what was added; 0 to 0 where there was nothing that counts. */
  ValueRange range() {
    return min <= max ? new ValueRange(min, max) : new ValueRange(0, 0);
  }
}
