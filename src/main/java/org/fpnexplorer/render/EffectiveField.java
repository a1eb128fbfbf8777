package org.fpnexplorer.render;

import java.util.Arrays;
import java.util.Optional;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Where a cell really looks (Luo et al. 2016, arXiv 1701.04128): the magnitude of its gradient, one
 * value a pixel of the network's input.
 */
public final class EffectiveField {
  /** Of the picture below, what remains: bright enough to know it, dark enough for the heat. */
  private static final double DIMMED = 0.55;

  /** What is drawn for padding, which has no picture. */
  private static final int PADDING_GREY = 0x60;

  private final Plane magnitude;
  private final double total;
  private final float strongest;
  private final int row;
  private final int column;
  private final double[] rings;

  private EffectiveField(Plane magnitude) {
    this.magnitude = magnitude;
    double sum = 0;
    float max = 0;
    for (float value : magnitude.values()) {
      sum += value;
      max = Math.max(max, value);
    }
    this.total = sum;
    this.strongest = max;
    double[] centre = centre();
    this.row = (int) Math.round(centre[0]);
    this.column = (int) Math.round(centre[1]);
    this.rings = rings();
  }

  /**
   * The field of a gradient.
   *
   * @param gradient 1, 3, H, W; its magnitudes are summed over the three colours
   */
  public static EffectiveField of(Tensor gradient) {
    Shape shape = gradient.shape();
    float[] sum = new float[shape.height() * shape.width()];
    for (int i = 0; i < gradient.data().length; i++) {
      sum[i % sum.length] += Math.abs(gradient.data()[i]);
    }
    return new EffectiveField(new Plane(shape.height(), shape.width(), sum));
  }

  /**
   * Whether no pixel is known to move the cell: behind a ReLU that lets nothing through, or because
   * the field is unknown.
   */
  public boolean isBlind() {
    return !(total > 0) || isUnknown();
  }

  /**
   * Whether the gradient has values that are NaN or infinite: then nothing is known of the field.
   */
  public boolean isUnknown() {
    return !Double.isFinite(total);
  }

  /** H, W: the magnitude at every pixel. */
  public Plane magnitude() {
    return magnitude;
  }

  /** The smallest box around every pixel that moves the cell; empty if it is blind. */
  public Optional<PixelBox> extent() {
    PixelBox found = null;
    for (int i = 0; i < magnitude.values().length; i++) {
      if (magnitude.values()[i] > 0) {
        int y = i / magnitude.width();
        int x = i % magnitude.width();
        PixelBox here = new PixelBox(new Interval(y, y), new Interval(x, x));
        found =
            found == null
                ? here
                : new PixelBox(
                    found.rows().union(here.rows()), found.columns().union(here.columns()));
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The smallest square around the gradient's centre of mass that holds a share of it. At the
   * border it may reach beyond the input.
   *
   * @param share above 0, at most 1
   * @return empty if the cell is blind
   */
  public Optional<PixelBox> box(double share) {
    if (isBlind()) {
      return Optional.empty();
    }
    double held = 0;
    int reach = 0;
    // Rounding may leave the sum of all rings a little under the total.
    double wanted = Math.min(share, 1 - 1e-9) * Arrays.stream(rings).sum();
    for (int ring = 0; ring < rings.length && held < wanted; ring++) {
      held += rings[ring];
      reach = ring;
    }
    return Optional.of(
        new PixelBox(
            new Interval(row - reach, row + reach), new Interval(column - reach, column + reach)));
  }

  /** The share of the gradient inside a box; 0 if the cell is blind. */
  public double share(PixelBox box) {
    if (isBlind()) {
      return 0;
    }
    PixelBox inside = box.within(magnitude.height(), magnitude.width());
    double held = 0;
    for (int y = inside.rows().first(); y <= inside.rows().last(); y++) {
      for (int x = inside.columns().first(); x <= inside.columns().last(); x++) {
        held += magnitude.values()[y * magnitude.width() + x];
      }
    }
    return held / total;
  }

  /** Row and column of the centre of mass; of the middle if nothing has a mass. */
  private double[] centre() {
    if (isBlind()) {
      return new double[] {magnitude.height() / 2.0, magnitude.width() / 2.0};
    }
    double row = 0;
    double column = 0;
    for (int i = 0; i < magnitude.values().length; i++) {
      double weight = magnitude.values()[i] / total;
      row += weight * (i / magnitude.width());
      column += weight * (i % magnitude.width());
    }
    return new double[] {row, column};
  }

  /** The gradient in each square ring around the centre, innermost first. */
  private double[] rings() {
    double[] rings = new double[Math.max(magnitude.height(), magnitude.width())];
    for (int i = 0; i < magnitude.values().length; i++) {
      int y = i / magnitude.width();
      int x = i % magnitude.width();
      rings[Math.max(Math.abs(y - row), Math.abs(x - column))] += magnitude.values()[i];
    }
    return rings;
  }

  /**
   * The heat over a picture that is made grey and dark. Its strength is the cube root of a pixel's
   * share of the strongest, so that what is faint is still seen.
   *
   * @param image H, W as the gradient; transparent in the padding
   */
  public Pixels over(Pixels image, Colormap colormap) {
    int[] argb = new int[image.argb().length];
    for (int i = 0; i < argb.length; i++) {
      float heat = isBlind() ? 0 : (float) Math.cbrt(magnitude.values()[i] / strongest);
      argb[i] = blend(dim(image.argb()[i]), colormap.argb(heat), Math.min(1, 1.25 * heat));
    }
    return new Pixels(image.width(), image.height(), argb);
  }

  private static int dim(int argb) {
    if (argb >>> 24 == 0) {
      return PADDING_GREY;
    }
    double luma = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
    return (int) Math.round(DIMMED * luma);
  }

  private static int blend(int grey, int colour, double opacity) {
    int argb = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double mixed = grey + opacity * ((colour >> shift & 0xFF) - grey);
      argb = argb << 8 | (int) Math.round(mixed);
    }
    return argb;
  }
}
