package org.fpnexplorer.network;

/** How an image is brought to another size, and whether before it is normalised or after. */
public enum Resampling {
  /** Pixels are resized with an antialiased filter, sides rounded to nearest; then normalised. */
  ANTIALIASED_THEN_NORMALISED,
  /**
   * As torchvision's detectors do it: pixels are normalised; then resized bilinearly between the
   * four nearest, which skips pixels when an image shrinks to less than half. Sides are rounded
   * down.
   */
  NORMALISED_THEN_BILINEAR
}
