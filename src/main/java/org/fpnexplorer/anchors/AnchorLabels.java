package org.fpnexplorer.anchors;

/**
 * What training is told about each anchor of an image. Anchors are numbered as in {@link
 * AnchorMatcher}; the arrays are shared, not copied, and not to be written to.
 *
 * @param objects by anchor: the index of the object it is to find, from 0, or {@link #NEGATIVE} or
 *     {@link #IGNORED}
 * @param ious by anchor: its largest IoU with any object, 0 to 1; a positive anchor's is the one
 *     with its object
 */
public record AnchorLabels(int[] objects, float[] ious) {
  /** Background: it overlaps no object enough. */
  public static final int NEGATIVE = -1;

  /** Between the thresholds: it says nothing to training. */
  public static final int IGNORED = -2;

  /** Whether the anchor is to find an object. */
  public boolean isPositive(int anchor) {
    return objects[anchor] >= 0;
  }

  /** Whether the anchor is background. */
  public boolean isNegative(int anchor) {
    return objects[anchor] == NEGATIVE;
  }

  /** Whether the anchor is left out of training. */
  public boolean isIgnored(int anchor) {
    return objects[anchor] == IGNORED;
  }

  /**
   * Whether the anchor is positive only because no other anchor overlaps some object more: its IoU
   * alone would not do.
   */
  public boolean isForced(int anchor) {
    return isPositive(anchor) && ious[anchor] < AnchorMatcher.POSITIVE_IOU;
  }
}
