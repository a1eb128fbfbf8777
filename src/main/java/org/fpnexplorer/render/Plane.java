package org.fpnexplorer.render;

import java.util.Arrays;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * A map of one value a cell.
 *
 * @param height in cells
 * @param width in cells
 * @param values row by row
 */
public record Plane(int height, int width, float[] values) {
  /**
   * Reduces a 1, C, H, W tensor to H, W.
   *
   * @param mode mean, max, energy or a single channel
   * @throws IllegalArgumentException if the mode leaves more than one value a cell
   * @throws IndexOutOfBoundsException if the tensor has no such channel
   */
  public static Plane of(Tensor tensor, ChannelMode mode) {
    Shape shape = tensor.shape();
    float[] values =
        switch (mode.kind()) {
          case MEAN -> mean(tensor);
          case MAX -> max(tensor);
          case ENERGY -> rootMeanSquare(tensor);
          case CHANNEL -> channel(tensor, mode.channel());
          case PCA, SHEET -> throw new IllegalArgumentException(mode + " is more than one plane");
        };
    return new Plane(shape.height(), shape.width(), values);
  }

  private static float[] mean(Tensor tensor) {
    int cells = cells(tensor.shape());
    float[] data = tensor.data();
    double[] sums = new double[cells];
    for (int start = 0; start < data.length; start += cells) {
      for (int i = 0; i < cells; i++) {
        sums[i] += data[start + i];
      }
    }
    float[] mean = new float[cells];
    for (int i = 0; i < cells; i++) {
      mean[i] = (float) (sums[i] / tensor.shape().channels());
    }
    return mean;
  }

  private static float[] max(Tensor tensor) {
    int cells = cells(tensor.shape());
    float[] data = tensor.data();
    float[] max = Arrays.copyOf(data, cells);
    for (int start = cells; start < data.length; start += cells) {
      for (int i = 0; i < cells; i++) {
        max[i] = Math.max(max[i], data[start + i]);
      }
    }
    return max;
  }

  private static float[] rootMeanSquare(Tensor tensor) {
    int cells = cells(tensor.shape());
    float[] data = tensor.data();
    double[] sums = new double[cells];
    for (int start = 0; start < data.length; start += cells) {
      for (int i = 0; i < cells; i++) {
        double value = data[start + i];
        sums[i] += value * value;
      }
    }
    float[] energy = new float[cells];
    for (int i = 0; i < cells; i++) {
      energy[i] = (float) Math.sqrt(sums[i] / tensor.shape().channels());
    }
    return energy;
  }

  private static float[] channel(Tensor tensor, int channel) {
    int cells = cells(tensor.shape());
    return Arrays.copyOfRange(tensor.data(), channel * cells, (channel + 1) * cells);
  }

  private static int cells(Shape shape) {
    return shape.height() * shape.width();
  }
}
