package org.fpnexplorer.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Pixels;

/**
 * Random changes to an example, so that no network learns a picture by heart: a mirror image, a
 * part of it enlarged, other colours. What is done depends on the seed alone.
 */
final class Augmentation {
  /** Of the picture's sides, in the smallest part that is enlarged. */
  private static final double SMALLEST_PART = 0.7;

  private static final double PART_CHANCE = 0.5;

  /** An object of which less remains is background. */
  private static final double LEAST_REMAINING = 0.35;

  /** Shorter sides, in pixels, are too small to be learned. */
  private static final float SHORTEST_SIDE = 4;

  /** Colours are multiplied by 1 ± this, each on its own, and brightness likewise. */
  private static final double COLOUR = 0.12;

  private static final double BRIGHTNESS = 0.2;
  private static final double CONTRAST = 0.2;
  private static final double GREY_CHANCE = 0.1;

  private Augmentation() {}

  /** The example, changed. */
  static Example change(Example example, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Example changed = random.nextDouble() < PART_CHANCE ? enlargePart(example, random) : example;
    changed = random.nextBoolean() ? mirror(changed) : changed;
    return new Example(recolour(changed.pixels(), random), changed.boxes());
  }

  private static Example mirror(Example example) {
    Pixels from = example.pixels();
    int width = from.width();
    int[] argb = new int[from.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      argb[i] = from.argb()[i - x + width - 1 - x];
    }
    List<Box> boxes =
        example.boxes().stream()
            .map(box -> new Box(width - box.x2(), box.y1(), width - box.x1(), box.y2()))
            .toList();
    return new Example(new Pixels(width, from.height(), argb), boxes);
  }

  private static Example enlargePart(Example example, SplittableRandom random) {
    Pixels from = example.pixels();
    float part = (float) random.nextDouble(SMALLEST_PART, 1);
    float left = (float) (random.nextDouble() * (1 - part) * from.width());
    float top = (float) (random.nextDouble() * (1 - part) * from.height());
    List<Box> boxes = new ArrayList<>();
    for (Box box : example.boxes()) {
      Box moved = box.moved(-left, -top).scaled(1 / part, 1 / part);
      Box inside = moved.clip(from.width(), from.height());
      boolean isLarge = Math.min(inside.width(), inside.height()) >= SHORTEST_SIDE;
      if (isLarge && inside.area() >= LEAST_REMAINING * moved.area()) {
        boxes.add(inside);
      }
    }
    return new Example(enlarge(from, left, top, part), boxes);
  }

  /** The part that begins at left and top, brought to the whole picture's size; bilinear. */
  private static Pixels enlarge(Pixels from, float left, float top, float part) {
    int width = from.width();
    int height = from.height();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      float fromY = clamp(top + (y + 0.5f) * part - 0.5f, height - 1);
      int y0 = (int) fromY;
      int below = y0 + 1 < height ? width : 0;
      int dy = (int) (256 * (fromY - y0));
      for (int x = 0; x < width; x++) {
        float fromX = clamp(left + (x + 0.5f) * part - 0.5f, width - 1);
        int x0 = (int) fromX;
        int right = x0 + 1 < width ? 1 : 0;
        int dx = (int) (256 * (fromX - x0));
        int at = y0 * width + x0;
        int upper = mix(from.argb()[at], from.argb()[at + right], dx);
        int lower = mix(from.argb()[at + below], from.argb()[at + below + right], dx);
        argb[y * width + x] = mix(upper, lower, dy);
      }
    }
    return new Pixels(width, height, argb);
  }

  private static float clamp(float value, int largest) {
    return Math.max(0, Math.min(largest, value));
  }

  /** Between two colours: of the second as many 256ths as the share says. Two channels at once. */
  private static int mix(int first, int second, int share) {
    int redBlue = (first & 0xFF00FF) * (256 - share) + (second & 0xFF00FF) * share;
    int green = (first & 0xFF00) * (256 - share) + (second & 0xFF00) * share;
    return 0xFF000000 | redBlue >>> 8 & 0xFF00FF | green >>> 8 & 0xFF00;
  }

  private static Pixels recolour(Pixels from, SplittableRandom random) {
    double brightness = around1(BRIGHTNESS, random);
    double contrast = around1(CONTRAST, random);
    int[] red = curve(brightness * around1(COLOUR, random), contrast);
    int[] green = curve(brightness * around1(COLOUR, random), contrast);
    int[] blue = curve(brightness * around1(COLOUR, random), contrast);
    boolean grey = random.nextDouble() < GREY_CHANCE;
    int[] argb = new int[from.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int pixel = from.argb()[i];
      int r = red[pixel >> 16 & 0xFF];
      int g = green[pixel >> 8 & 0xFF];
      int b = blue[pixel & 0xFF];
      if (grey) {
        r = g = b = (299 * r + 587 * g + 114 * b) / 1000;
      }
      argb[i] = 0xFF000000 | r << 16 | g << 8 | b;
    }
    return new Pixels(from.width(), from.height(), argb);
  }

  private static double around1(double spread, SplittableRandom random) {
    return random.nextDouble(1 - spread, 1 + spread);
  }

  /** For every value of a channel the new one. */
  private static int[] curve(double gain, double contrast) {
    int[] curve = new int[256];
    for (int i = 0; i < curve.length; i++) {
      double value = 128 + contrast * (gain * i - 128);
      curve[i] = (int) Math.max(0, Math.min(255, Math.round(value)));
    }
    return curve;
  }
}
