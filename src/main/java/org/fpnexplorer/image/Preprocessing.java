package org.fpnexplorer.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Resampling;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** From a picture to what a network receives, and back to what that looks like. */
public final class Preprocessing {
  private static final int CHANNELS = 3;

  private Preprocessing() {}

  /**
   * The picture as the network receives it: resized and normalised, (RGB / 255 − mean) / deviation,
   * in the order that {@link InputSpec#resampling} says; zeros where there is no picture.
   */
  public static NetworkInput prepare(Picture picture, InputSpec spec, Resize resize) {
    Pixels pixels = picture.pixels();
    PaddedInput frame = frame(picture, spec, resize);
    float[] data =
        switch (spec.resampling()) {
          case ANTIALIASED_THEN_NORMALISED -> antialiased(pixels, spec, frame);
          case NORMALISED_THEN_BILINEAR -> Bilinear.resample(pixels, spec, frame);
        };
    return new NetworkInput(
        new Tensor(Shape.of(1, CHANNELS, frame.height(), frame.width()), data),
        frame.imageHeight(),
        frame.imageWidth(),
        pixels.height(),
        pixels.width());
  }

  /** The size that {@link #prepare} gives, before any memory is taken for it. */
  public static PaddedInput frame(Picture picture, InputSpec spec, Resize resize) {
    int height = picture.pixels().height();
    int width = picture.pixels().width();
    float scale = resize.scale(height, width);
    int imageHeight = resized(height, scale, spec.resampling());
    int imageWidth = resized(width, scale, spec.resampling());
    if (resize instanceof Resize.Into into) {
      return new PaddedInput(into.height(), into.width(), imageHeight, imageWidth);
    }
    return new PaddedInput(
        padded(imageHeight, spec.multiple()),
        padded(imageWidth, spec.multiple()),
        imageHeight,
        imageWidth);
  }

  /**
   * Which pixels of the picture a pixel of the network's input is resized from, row by row. Whether
   * they are normalised before or after makes no difference to their weighted mean.
   *
   * @param y row of the input, within the image
   * @param x column of the input, within the image
   */
  public static List<SourcePixel> sources(
      Picture picture, InputSpec spec, PaddedInput frame, int y, int x) {
    Pixels pixels = picture.pixels();
    Share down = share(pixels.height(), frame.imageHeight(), spec.resampling(), y);
    Share across = share(pixels.width(), frame.imageWidth(), spec.resampling(), x);
    List<SourcePixel> sources = new ArrayList<>();
    for (int i = 0; i < down.weights().length; i++) {
      for (int j = 0; j < across.weights().length; j++) {
        double weight = (double) down.weights()[i] * across.weights()[j];
        if (weight != 0) {
          sources.add(new SourcePixel(down.first() + i, across.first() + j, weight));
        }
      }
    }
    return sources;
  }

  /** Neighbouring pixels along one axis, and what each contributes to a target pixel. */
  private record Share(int first, float[] weights) {}

  private static Share share(int from, int to, Resampling resampling, int i) {
    if (resampling == Resampling.ANTIALIASED_THEN_NORMALISED) {
      TriangleFilter filter = TriangleFilter.between(from, to);
      return new Share(filter.first()[i], filter.weights()[i]);
    }
    LinearWeights linear = LinearWeights.between(from, to);
    float after = linear.weight()[i];
    boolean isLast = linear.after()[i] == linear.before()[i];
    return new Share(linear.before()[i], isLast ? new float[] {1} : new float[] {1 - after, after});
  }

  private static int resized(int side, float scale, Resampling resampling) {
    // In double, as PyTorch multiplies: in single precision the product might be rounded up.
    double exact = (double) side * scale;
    return switch (resampling) {
      case ANTIALIASED_THEN_NORMALISED -> (int) Math.max(1, Math.round(exact));
      case NORMALISED_THEN_BILINEAR -> (int) Math.max(1, Math.floor(exact));
    };
  }

  private static int padded(int side, int multiple) {
    return (side + multiple - 1) / multiple * multiple;
  }

  private static float[] antialiased(Pixels pixels, InputSpec spec, PaddedInput frame) {
    int width = frame.imageWidth();
    TriangleFilter across = TriangleFilter.between(pixels.width(), width);
    TriangleFilter down = TriangleFilter.between(pixels.height(), frame.imageHeight());
    float[] data = new float[CHANNELS * frame.height() * frame.width()];
    for (int c = 0; c < CHANNELS; c++) {
      float mean = spec.mean().get(c);
      float deviation = spec.deviation().get(c);
      float[] plane = resample(pixels, c, across, down);
      for (int y = 0; y < frame.imageHeight(); y++) {
        for (int x = 0; x < width; x++) {
          float value = plane[y * width + x] / 255;
          data[(c * frame.height() + y) * frame.width() + x] = (value - mean) / deviation;
        }
      }
    }
    return data;
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
