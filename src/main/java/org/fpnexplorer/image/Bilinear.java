package org.fpnexplorer.image;

import java.util.stream.IntStream;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.tensor.Pixels;

/**
 * What torchvision's detectors do to a picture: normalise, then resize. Pixels are normalised where
 * they are needed, which gives the same values without a second copy of the picture.
 */
final class Bilinear {
  private static final int CHANNELS = 3;
  private static final int VALUES = 256;

  private final Pixels pixels;
  private final PaddedInput frame;
  private final LinearWeights across;
  private final LinearWeights down;

  /** What each of the 256 values of each colour is after normalising. */
  private final float[][] normalised;

  private Bilinear(Pixels pixels, InputSpec spec, PaddedInput frame) {
    this.pixels = pixels;
    this.frame = frame;
    across = LinearWeights.between(pixels.width(), frame.imageWidth());
    down = LinearWeights.between(pixels.height(), frame.imageHeight());
    normalised = new float[CHANNELS][VALUES];
    for (int c = 0; c < CHANNELS; c++) {
      for (int value = 0; value < VALUES; value++) {
        normalised[c][value] = (value / 255f - spec.mean().get(c)) / spec.deviation().get(c);
      }
    }
  }

  /**
   * The picture normalised and resized to the frame's image, zeros around it.
   *
   * @return red, green, blue; each row by row, as high and wide as the frame
   */
  static float[] resample(Pixels pixels, InputSpec spec, PaddedInput frame) {
    Bilinear resampling = new Bilinear(pixels, spec, frame);
    float[] data = new float[CHANNELS * frame.height() * frame.width()];
    IntStream.range(0, frame.imageHeight()).parallel().forEach(y -> resampling.fillRow(y, data));
    return data;
  }

  private void fillRow(int y, float[] data) {
    int top = down.before()[y] * pixels.width();
    int bottom = down.after()[y] * pixels.width();
    float lower = down.weight()[y];
    int[] argb = pixels.argb();
    for (int c = 0; c < CHANNELS; c++) {
      int shift = 8 * (CHANNELS - 1 - c);
      float[] values = normalised[c];
      int target = (c * frame.height() + y) * frame.width();
      for (int x = 0; x < frame.imageWidth(); x++) {
        int left = across.before()[x];
        int right = across.after()[x];
        float farther = across.weight()[x];
        float above =
            values[argb[top + left] >> shift & 0xFF] * (1 - farther)
                + values[argb[top + right] >> shift & 0xFF] * farther;
        float below =
            values[argb[bottom + left] >> shift & 0xFF] * (1 - farther)
                + values[argb[bottom + right] >> shift & 0xFF] * farther;
        data[target + x] = above * (1 - lower) + below * lower;
      }
    }
  }
}
