package org.fpnexplorer.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Pixels;

/**
 * The values that the two ends of a colour map stand for. A range belongs to what it was made for,
 * and its legend is drawn from it and from nothing else.
 *
 * @param min the value of the lowest colour
 * @param max the value of the highest colour, not less than min
 */
public record ValueRange(float min, float max) {
  /** Beyond this max - min would overflow; such values are drawn as if they were infinite. */
  static final float LARGEST = Float.MAX_VALUE / 2;

  private static final int LONGEST_PLAIN_LABEL = 7;

  /**
   * @throws IllegalArgumentException if an end is NaN or too large, or min is above max
   */
  public ValueRange {
    if (!(Math.abs(min) <= LARGEST && Math.abs(max) <= LARGEST && min <= max)) {
      throw new IllegalArgumentException("no range goes from " + min + " to " + max);
    }
  }

  /** The range of a plane's image cells; NaN and infinite values do not count. */
  public static ValueRange of(Plane plane, PaddedInput content) {
    return new RangeFinder(content).add(plane).range();
  }

  /** The smallest range around both this one and zero's mirror image of it. */
  public ValueRange symmetric() {
    float end = Math.max(Math.abs(min), Math.abs(max));
    return new ValueRange(-end, end);
  }

  /**
   * Where a value lies: 0 at min, 1 at max, below 0 or above 1 outside, NaN for NaN. In a range of
   * one single value that value is the middle, 0.5.
   */
  public float normalise(float value) {
    float extent = max - min;
    if (extent == 0 && value == min) {
      return 0.5f;
    }
    return (value - min) / extent;
  }

  /** A horizontal bar of the colours from min on the left to max on the right, without text. */
  public Pixels legend(Colormap colormap, int width, int height) {
    int[] argb = new int[width * height];
    for (int x = 0; x < width; x++) {
      float value = min + (x + 0.5f) / width * (max - min);
      argb[x] = colormap.argb(normalise(value));
    }
    for (int y = 1; y < height; y++) {
      System.arraycopy(argb, 0, argb, y * width, width);
    }
    return new Pixels(width, height, argb);
  }

  /**
   * A mark on the legend.
   *
   * @param value where it stands
   * @param position 0 at the left end, 1 at the right
   * @param label the value as text, the same in every locale
   */
  public record Tick(double value, double position, String label) {}

  /**
   * At most {@code count} round values within the range: multiples of 1, 2 or 5 times a power of
   * ten. A range of one value has that value as its tick, in the middle.
   *
   * @param count at least 2
   */
  public List<Tick> ticks(int count) {
    double extent = (double) max - min;
    if (extent == 0) {
      String label = label(new BigDecimal(min).round(new MathContext(3)));
      return List.of(new Tick(min, 0.5, label));
    }
    BigDecimal step = step(extent / count, count);
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(max / step.doubleValue());
    for (long k = (long) Math.ceil(min / step.doubleValue()); k <= last; k++) {
      BigDecimal value = step.multiply(BigDecimal.valueOf(k));
      double position = (value.doubleValue() - min) / extent;
      ticks.add(new Tick(value.doubleValue(), position, label(value)));
    }
    return ticks;
  }

  /** The smallest 1, 2 or 5 times a power of ten that leaves no more than count ticks. */
  private BigDecimal step(double atLeast, int count) {
    int exponent = (int) Math.floor(Math.log10(atLeast));
    while (true) {
      for (int digit : new int[] {1, 2, 5}) {
        BigDecimal step = BigDecimal.valueOf(digit, -exponent);
        double size = step.doubleValue();
        if (Math.floor(max / size) - Math.ceil(min / size) < count) {
          return step;
        }
      }
      exponent++;
    }
  }

  private static String label(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    String plain = value.stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST_PLAIN_LABEL
        ? plain
        : value.stripTrailingZeros().toString().toLowerCase(Locale.ROOT).replace("e+", "e");
  }

  /** Both ends, as a program reads them: {@code -1.5 0.25}. */
  @Override
  public String toString() {
    return min + " " + max;
  }
}
