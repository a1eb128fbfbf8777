package org.fpnexplorer.image;

/**
 * Bilinear resampling along one axis, without antialiasing: each target pixel lies between two
 * neighbouring source pixels. The arithmetic is that of PyTorch 1.13's {@code
 * interpolate(mode="bilinear", align_corners=False)} on the CPU: the ratio of the lengths in single
 * precision, the place in double (ATen's UpSample.h, compute_source_index_and_lambda).
 *
 * @param before for each target pixel, the source pixel at or before its place
 * @param after for each target pixel, the source pixel after it, or the last one
 * @param weight for each target pixel, what the one after contributes, 0 to 1; the one before
 *     contributes the rest
 */
record LinearWeights(int[] before, int[] after, float[] weight) {
  /**
   * The weights between two lengths in pixels.
   *
   * @param from source pixels, at least 1
   * @param to target pixels, at least 1
   */
  static LinearWeights between(int from, int to) {
    float ratio = (float) from / to;
    int[] before = new int[to];
    int[] after = new int[to];
    float[] weight = new float[to];
    for (int i = 0; i < to; i++) {
      double place = Math.max(0, ratio * (i + 0.5) - 0.5);
      before[i] = (int) place;
      after[i] = Math.min(before[i] + 1, from - 1);
      weight[i] = (float) (place - before[i]);
    }
    return new LinearWeights(before, after, weight);
  }
}
