package org.fpnexplorer.image;

/**
 * Antialiased bilinear resampling along one axis: a triangle around each target pixel's centre, two
 * source pixels wide when enlarging and two target pixels wide when shrinking, so that no source
 * pixel is skipped. The arithmetic is that of Pillow's BILINEAR and of PyTorch's {@code
 * interpolate(mode="bilinear", antialias=True, align_corners=False)}.
 *
 * @param first for each target pixel, the first source pixel it is made of
 * @param weights for each target pixel, what that source pixel and those after it contribute; their
 *     sum is 1
 */
record TriangleFilter(int[] first, float[][] weights) {
  /**
   * The filter between two lengths in pixels.
   *
   * @param from source pixels, at least 1
   * @param to target pixels, at least 1
   */
  static TriangleFilter between(int from, int to) {
    double scale = (double) from / to;
    double support = Math.max(1, scale);
    int[] first = new int[to];
    float[][] weights = new float[to][];
    for (int i = 0; i < to; i++) {
      double center = (i + 0.5) * scale;
      first[i] = Math.max(0, (int) (center - support + 0.5));
      int end = Math.min(from, (int) (center + support + 0.5));
      double[] raw = new double[end - first[i]];
      double sum = 0;
      for (int k = 0; k < raw.length; k++) {
        raw[k] = Math.max(0, 1 - Math.abs(first[i] + k + 0.5 - center) / support);
        sum += raw[k];
      }
      weights[i] = new float[raw.length];
      for (int k = 0; k < raw.length; k++) {
        weights[i][k] = (float) (raw[k] / sum);
      }
    }
    return new TriangleFilter(first, weights);
  }

  /**
   * One target value.
   *
   * @param i index of the target pixel
   * @param line holds the source values
   * @param offset index of the first source pixel in the line
   * @param stride between neighbouring source pixels in the line
   */
  float at(int i, float[] line, int offset, int stride) {
    float sum = 0;
    int at = offset + first[i] * stride;
    for (float weight : weights[i]) {
      sum += weight * line[at];
      at += stride;
    }
    return sum;
  }

  /** Number of target pixels. */
  int length() {
    return first.length;
  }
}
