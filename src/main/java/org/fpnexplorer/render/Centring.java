package org.fpnexplorer.render;

import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Tensor;

/** Takes out of a map what is the same everywhere on it. */
public final class Centring {
  private Centring() {}

  /**
   * The map less each channel's mean over the cells of the image. Values that are not finite do not
   * count, and stay as they are.
   *
   * @param tensor 1, C, H, W
   * @return of the same shape
   */
  public static Tensor of(Tensor tensor, PaddedInput content) {
    float[] centred = tensor.data().clone();
    int size = tensor.shape().height() * tensor.shape().width();
    for (int channel = 0; channel < tensor.shape().channels(); channel++) {
      float mean = (float) mean(tensor.data(), Cells.of(tensor, channel, content));
      for (int i = channel * size; i < (channel + 1) * size; i++) {
        centred[i] -= mean;
      }
    }
    return new Tensor(tensor.shape(), centred);
  }

  private static double mean(float[] data, Cells cells) {
    double sum = 0;
    int counted = 0;
    for (int y = 0; y < cells.rows(); y++) {
      int start = cells.offset() + y * cells.stride();
      for (int i = start; i < start + cells.columns(); i++) {
        if (Float.isFinite(data[i])) {
          sum += data[i];
          counted++;
        }
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }
}
