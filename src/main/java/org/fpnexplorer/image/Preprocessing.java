package org.fpnexplorer.image;

import java.util.Arrays;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** From a picture to what a network receives, and back to what that looks like. */
public final class Preprocessing {
  private static final int CHANNELS = 3;

  private Preprocessing() {}

  /**
   * The picture fitted into the network's input, its aspect ratio kept: (RGB / 255 − mean) /
   * deviation, zeros where there is no picture.
   *
   * @param height of the network's input in pixels
   * @param width of the network's input in pixels
   */
  public static NetworkInput fit(Picture picture, InputSpec spec, int height, int width) {
    Pixels pixels = picture.pixels();
    double scale = Math.min((double) height / pixels.height(), (double) width / pixels.width());
    int contentHeight = (int) Math.max(1, Math.round(pixels.height() * scale));
    int contentWidth = (int) Math.max(1, Math.round(pixels.width() * scale));
    TriangleFilter across = TriangleFilter.between(pixels.width(), contentWidth);
    TriangleFilter down = TriangleFilter.between(pixels.height(), contentHeight);

    float[] data = new float[CHANNELS * height * width];
    for (int c = 0; c < CHANNELS; c++) {
      float mean = spec.mean().get(c);
      float deviation = spec.deviation().get(c);
      float[] plane = resample(pixels, c, across, down);
      for (int y = 0; y < contentHeight; y++) {
        for (int x = 0; x < contentWidth; x++) {
          float value = plane[y * contentWidth + x] / 255;
          data[(c * height + y) * width + x] = (value - mean) / deviation;
        }
      }
    }
    return new NetworkInput(
        new Tensor(Shape.of(1, CHANNELS, height, width), data),
        contentHeight,
        contentWidth,
        pixels.height(),
        pixels.width());
  }

  /**
   * The same picture with a longer side of at most so many pixels, its aspect ratio kept; smaller
   * ones stay as they are.
   */
  public static Pixels reduced(Pixels pixels, int longest) {
    double scale = (double) longest / Math.max(pixels.width(), pixels.height());
    if (scale >= 1) {
      return pixels;
    }
    int width = (int) Math.max(1, Math.round(pixels.width() * scale));
    int height = (int) Math.max(1, Math.round(pixels.height() * scale));
    TriangleFilter across = TriangleFilter.between(pixels.width(), width);
    TriangleFilter down = TriangleFilter.between(pixels.height(), height);
    int[] argb = new int[width * height];
    Arrays.fill(argb, 0xFF000000);
    for (int c = 0; c < CHANNELS; c++) {
      float[] plane = resample(pixels, c, across, down);
      for (int i = 0; i < argb.length; i++) {
        argb[i] |= Math.round(plane[i]) << 8 * (CHANNELS - 1 - c);
      }
    }
    return new Pixels(width, height, argb);
  }

  /**
   * What the network really receives, padding left out: tensor × deviation + mean, as RGB. Values
   * outside of 0 to 1, which only noise has, are clamped.
   */
  public static Pixels picture(NetworkInput input, InputSpec spec) {
    int width = input.contentWidth();
    int[] argb = new int[input.contentHeight() * width];
    for (int i = 0; i < argb.length; i++) {
      int rgb = 0xFF;
      for (int c = 0; c < CHANNELS; c++) {
        float value = input.tensor().at(c, i / width, i % width);
        float shown = value * spec.deviation().get(c) + spec.mean().get(c);
        rgb = rgb << 8 | Math.round(255 * Math.max(0, Math.min(1, shown)));
      }
      argb[i] = rgb;
    }
    return new Pixels(width, input.contentHeight(), argb);
  }

  /**
   * One colour of the picture, resampled.
   *
   * @param c 0 red, 1 green, 2 blue
   * @return 0 to 255, {@code down.length()} rows of {@code across.length()}
   */
  static float[] resample(Pixels pixels, int c, TriangleFilter across, TriangleFilter down) {
    int shift = 8 * (CHANNELS - 1 - c);
    int width = across.length();
    float[] line = new float[pixels.width()];
    float[] narrowed = new float[pixels.height() * width];
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < line.length; x++) {
        line[x] = pixels.at(x, y) >> shift & 0xFF;
      }
      for (int x = 0; x < width; x++) {
        narrowed[y * width + x] = across.at(x, line, 0, 1);
      }
    }
    float[] result = new float[down.length() * width];
    for (int i = 0; i < result.length; i++) {
      result[i] = down.at(i / width, narrowed, i % width, width);
    }
    return result;
  }
}
