package org.fpnexplorer.scene;

/** What is done to the pixels themselves: ground texture, blur, the noise of a camera. */
final class Grain {
  private Grain() {}

  /** Fine irregular spots below the horizon, coarser towards the viewer. */
  static void ground(int[] argb, int width, int height, int horizon, int strength, int salt) {
    double unit = height / Terrain.HEIGHT;
    for (int y = Math.max(0, horizon); y < height; y++) {
      int cell = 1 + (int) ((y - horizon) / (80 * unit));
      int row = (y / cell) * 0x9E3779B1 + salt;
      for (int x = 0; x < width; x++) {
        int noise = (hash(row + x / (2 * cell) * 0x85EBCA77) & 15) - 8;
        argb[y * width + x] = brighter(argb[y * width + x], noise * strength / 8);
      }
    }
  }

  /** The same to all three colours of a pixel and a little to each. */
  static void camera(int[] argb, int strength, int salt) {
    if (strength == 0) {
      return;
    }
    int state = salt;
    for (int i = 0; i < argb.length; i++) {
      state = state * 1664525 + 1013904223;
      int bits = hash(state);
      int grey = (bits & 15) + (bits >> 4 & 15) - 15;
      int red = (bits >> 8 & 15) - 7;
      int blue = (bits >> 12 & 15) - 7;
      int pixel = argb[i];
      argb[i] =
          0xFF000000
              | clamp((pixel >> 16 & 255) + (grey + red) * strength / 16) << 16
              | clamp((pixel >> 8 & 255) + grey * strength / 16) << 8
              | clamp((pixel & 255) + (grey + blue) * strength / 16);
    }
  }

  /** Each pixel with a quarter of its neighbours: 1 2 1 along rows, then along columns. */
  static void blur(int[] argb, int width, int height) {
    int[] line = new int[Math.max(width, height)];
    for (int y = 0; y < height; y++) {
      soften(argb, line, y * width, 1, width);
    }
    for (int x = 0; x < width; x++) {
      soften(argb, line, x, width, height);
    }
  }

  private static void soften(int[] argb, int[] line, int from, int step, int count) {
    for (int i = 0; i < count; i++) {
      line[i] = argb[from + i * step];
    }
    for (int i = 0; i < count; i++) {
      int a = line[Math.max(0, i - 1)];
      int b = line[i];
      int c = line[Math.min(count - 1, i + 1)];
      int even = ((a & 0xFF00FF) + 2 * (b & 0xFF00FF) + (c & 0xFF00FF) + 0x20002) >>> 2 & 0xFF00FF;
      int green = ((a & 0xFF00) + 2 * (b & 0xFF00) + (c & 0xFF00) + 0x200) >>> 2 & 0xFF00;
      argb[from + i * step] = 0xFF000000 | even | green;
    }
  }

  private static int brighter(int argb, int by) {
    return 0xFF000000
        | clamp((argb >> 16 & 255) + by) << 16
        | clamp((argb >> 8 & 255) + by) << 8
        | clamp((argb & 255) + by);
  }

  private static int clamp(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }

  private static int hash(int value) {
    int h = value * 0x2C1B3C6D;
    h ^= h >>> 15;
    h *= 0x297A2D39;
    return h ^ h >>> 16;
  }
}
