package org.fpnexplorer.render;

/**
 * One colour a pyramid level, kept everywhere. From the palette of Okabe and Ito (2002), which
 * colour-blind eyes can tell apart; without its yellow and black, which vanish on white and on
 * dark.
 */
public final class LevelColors {
  private static final int FINEST = 2;
  private static final int[] ARGB = {
    0xFF0072B2, // P2 blue
    0xFF009E73, // P3 green
    0xFFE69F00, // P4 orange
    0xFFD55E00, // P5 vermilion
    0xFFCC79A7, // P6 purple
    0xFF56B4E9, // P7 sky blue
  };

  private LevelColors() {}

  /** The level's opaque colour, for 2 to 7; beyond that the colours repeat. */
  public static int argb(int level) {
    return ARGB[Math.floorMod(level - FINEST, ARGB.length)];
  }
}
