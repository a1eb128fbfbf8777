package org.fpnexplorer.image;

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
  private final int shift;
  private final float[] normalised;
  private final LinearWeights across;

  /** The latest even and the latest odd row, resized across, and which they are. */
  private final float[][] rows;

  private final int[] held = {-1, -1};

  /**
   * One colour of the picture.
   *
   * @param shift of the colour's bits in a pixel
   * @param normalised what each of the colour's 256 values is after normalising
   */
  private Bilinear(Pixels pixels, int shift, float[] normalised, LinearWeights across) {
    this.pixels = pixels;
    this.shift = shift;
    this.normalised = normalised;
    this.across = across;
    rows = new float[2][across.before().length];
  }

  /**
   * The picture normalised and resized to the frame's image, zeros around it.
   *
   * @return red, green, blue; each row by row, as high and wide as the frame
   */
  static float[] resample(Pixels pixels, InputSpec spec, PaddedInput frame) {
    LinearWeights across = LinearWeights.between(pixels.width(), frame.imageWidth());
    LinearWeights down = LinearWeights.between(pixels.height(), frame.imageHeight());
    float[] data = new float[CHANNELS * frame.height() * frame.width()];
    for (int c = 0; c < CHANNELS; c++) {
      float[] normalised = normalised(spec.mean().get(c), spec.deviation().get(c));
      Bilinear colour = new Bilinear(pixels, 8 * (CHANNELS - 1 - c), normalised, across);
      for (int y = 0; y < frame.imageHeight(); y++) {
        float[] above = colour.row(down.before()[y]);
        float[] below = colour.row(down.after()[y]);
        blend(above, below, down.weight()[y], data, (c * frame.height() + y) * frame.width());
      }
    }
    return data;
  }

  private static float[] normalised(float mean, float deviation) {
    float[] values = new float[VALUES];
    for (int value = 0; value < VALUES; value++) {
      values[value] = (value / 255f - mean) / deviation;
    }
    return values;
  }

  /** A row of the picture, resized across; good until another of the same parity is asked for. */
  private float[] row(int y) {
    float[] row = rows[y % 2];
    if (held[y % 2] == y) {
      return row;
    }
    held[y % 2] = y;
    // In locals, because the first picture is resized before the accessors are compiled.
    int[] argb = pixels.argb();
    int[] before = across.before();
    int[] after = across.after();
    float[] weight = across.weight();
    int start = y * pixels.width();
    for (int x = 0; x < row.length; x++) {
      float left = normalised[argb[start + before[x]] >> shift & 0xFF];
      float right = normalised[argb[start + after[x]] >> shift & 0xFF];
      row[x] = left * (1 - weight[x]) + right * weight[x];
    }
    return row;
  }

  private static void blend(float[] above, float[] below, float weight, float[] data, int offset) {
    for (int x = 0; x < above.length; x++) {
      data[offset + x] = above[x] * (1 - weight) + below[x] * weight;
    }
  }
}
