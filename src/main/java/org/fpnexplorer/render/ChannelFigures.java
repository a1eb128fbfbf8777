package org.fpnexplorer.render;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Tensor;

/**
 * What one channel of a map is like, over the cells of the image; those of the padding do not
 * count, nor do values that are not finite. Where nothing counts, nothing is known: all are NaN.
 *
 * @param channel from 0
 * @param energy the root mean square of its values
 * @param max its largest value
 * @param sparsity the share of its cells that are 0 or negative: where, behind a ReLU, it is silent
 */
public record ChannelFigures(int channel, double energy, double max, double sparsity) {
  /** The figures of every channel of a 1, C, H, W tensor, in their order. */
  public static List<ChannelFigures> of(Tensor tensor, PaddedInput content) {
    List<ChannelFigures> all = new ArrayList<>();
    for (int channel = 0; channel < tensor.shape().channels(); channel++) {
      all.add(of(tensor.data(), Cells.of(tensor, channel, content), channel));
    }
    return all;
  }

  private static ChannelFigures of(float[] data, Cells cells, int channel) {
    double squares = 0;
    double max = Double.NEGATIVE_INFINITY;
    int silent = 0;
    int counted = 0;
    for (int y = 0; y < cells.rows(); y++) {
      int start = cells.offset() + y * cells.stride();
      for (int i = start; i < start + cells.columns(); i++) {
        double value = data[i];
        if (Double.isFinite(value)) {
          squares += value * value;
          max = Math.max(max, value);
          silent += value <= 0 ? 1 : 0;
          counted++;
        }
      }
    }
    return counted == 0
        ? new ChannelFigures(channel, Double.NaN, Double.NaN, Double.NaN)
        : new ChannelFigures(channel, Math.sqrt(squares / counted), max, (double) silent / counted);
  }

  /**
   * How like one channel every channel is: the cosine of the angle between them, taken as vectors
   * with an entry a cell. 1 for the same pattern whatever its strength, 0 where they have nothing
   * in common or one is 0 all over, -1 for the opposite.
   *
   * @param tensor 1, C, H, W
   */
  public static double[] likeness(Tensor tensor, int channel, PaddedInput content) {
    int channels = tensor.shape().channels();
    Cells one = Cells.of(tensor, channel, content);
    double own = Math.sqrt(product(tensor.data(), one, one));
    double[] cosines = new double[channels];
    for (int c = 0; c < channels; c++) {
      Cells other = Cells.of(tensor, c, content);
      double length = Math.sqrt(product(tensor.data(), other, other));
      double cosine = product(tensor.data(), one, other) / (own * length);
      cosines[c] = Double.isFinite(cosine) ? cosine : 0;
    }
    return cosines;
  }

  private static double product(float[] data, Cells one, Cells other) {
    double sum = 0;
    for (int y = 0; y < one.rows(); y++) {
      int row = y * one.stride();
      for (int x = 0; x < one.columns(); x++) {
        double product = (double) data[one.offset() + row + x] * data[other.offset() + row + x];
        sum += Double.isFinite(product) ? product : 0;
      }
    }
    return sum;
  }
}
