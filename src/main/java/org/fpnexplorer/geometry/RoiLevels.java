package org.fpnexplorer.geometry;

import java.util.List;

/**
 * Which level of a pyramid a box is pooled from: k = ⌊k0 + log2(√(wh) / s0)⌋ (FPN, arXiv
 * 1612.03144, equation 1), kept within the levels there are. Every step is rounded to float in the
 * order torchvision's LevelMapper takes it.
 *
 * @param finest number of the finest level that boxes are pooled from
 * @param coarsest number of the coarsest
 * @param canonicalLevel k0: where a box of the canonical size goes
 * @param canonicalSize s0: square root of that box's area, in input pixels
 */
public record RoiLevels(int finest, int coarsest, int canonicalLevel, int canonicalSize) {
  /** P2 to P5; a box of ImageNet's 224×224 goes to P4. */
  public static final RoiLevels PAPER = new RoiLevels(2, 5, 4, 224);

  /** Keeps a box of exactly 112×112 on its level, should the logarithm come out a bit too small. */
  private static final float EPSILON = 1e-6f;

  /**
   * The paper's levels for maps of the given scales, as torchvision infers them: it takes a map of
   * scale 2^-k for level k. That is the paper's numbering, unless the image fills less than about
   * 0.7 of its padded input's height; then every box goes one level further up.
   *
   * @param scales of P2 and the levels above it: cells an input pixel, powers of two
   * @see RoiAligner#scale
   */
  public static RoiLevels of(List<Float> scales) {
    int taken = -Math.getExponent(scales.get(0));
    return new RoiLevels(
        PAPER.finest,
        PAPER.finest + scales.size() - 1,
        PAPER.canonicalLevel + PAPER.finest - taken,
        PAPER.canonicalSize);
  }

  /** The level of a box in input pixels; the finest for a box without area. */
  public int of(Box box) {
    float size = (float) Math.sqrt(box.area());
    float octaves = (float) (Math.log(size / canonicalSize) / Math.log(2));
    int level = (int) Math.floor(canonicalLevel + octaves + EPSILON);
    return Math.max(finest, Math.min(level, coarsest));
  }

  /** How many levels there are. */
  public int count() {
    return coarsest - finest + 1;
  }
}
