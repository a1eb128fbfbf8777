package org.fpnexplorer.anchors;

import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Boxes;

/**
 * Tells training which anchors are to find which objects (Faster R-CNN, arXiv 1506.01497, section
 * 3.1.2): an anchor belongs to the object it overlaps most; from an IoU of 0.7 it is positive,
 * below 0.3 negative, between them ignored. So that every object is found by somebody, the anchors
 * that overlap an object more than all others do, every one of a tie, are positive whatever their
 * IoU. As in torchvision's Matcher they too belong to the object they overlap most, which need not
 * be the one that made them positive; of equal objects the first counts.
 *
 * <p>Unlike torchvision, which then makes every anchor positive, an object that overlaps no anchor,
 * one without area for instance, makes none positive.
 *
 * <p>Anchors are numbered level after level, finest first, within a level as in {@link AnchorGrid}.
 */
public final class AnchorMatcher {
  /** From here up an anchor is positive. */
  public static final float POSITIVE_IOU = 0.7f;

  /** Below this an anchor is negative. */
  public static final float NEGATIVE_IOU = 0.3f;

  private final Boxes anchors;

  /**
   * A matcher for every image whose maps have these sizes.
   *
   * @param levels the anchors of all levels, finest first
   */
  public AnchorMatcher(List<AnchorGrid> levels) {
    anchors = new Boxes(levels.stream().flatMap(level -> level.anchors().stream()).toList());
  }

  /** How many anchors there are on all levels together. */
  public int size() {
    return anchors.size();
  }

  /**
   * An anchor by its number, in input pixels.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Box anchor(int number) {
    return anchors.get(number);
  }

  /**
   * Labels every anchor.
   *
   * @param objects in input pixels; without any, every anchor is negative
   */
  public AnchorLabels match(List<Box> objects) {
    int[] nearest = new int[size()];
    float[] best = new float[size()];
    boolean[] needed = new boolean[size()];
    float[] ious = new float[size()];
    for (int object = 0; object < objects.size(); object++) {
      Box box = objects.get(object);
      // Turned inside out, both sides may be negative and the area positive.
      if (box.width() > 0 && box.height() > 0) {
        anchors.iouWith(box, ious);
        compare(object, ious, nearest, best, needed);
      }
    }
    for (int i = 0; i < nearest.length; i++) {
      if (best[i] < POSITIVE_IOU && !needed[i]) {
        nearest[i] = best[i] < NEGATIVE_IOU ? AnchorLabels.NEGATIVE : AnchorLabels.IGNORED;
      }
    }
    return new AnchorLabels(nearest, best);
  }

  /**
   * Makes an object the nearest of the anchors that overlap it more than those before, and marks
   * the anchors that overlap it most of all.
   */
  private static void compare(
      int object, float[] ious, int[] nearest, float[] best, boolean[] needed) {
    float highest = 0;
    for (int i = 0; i < ious.length; i++) {
      float iou = ious[i];
      highest = iou > highest ? iou : highest;
      if (iou > best[i]) {
        best[i] = iou;
        nearest[i] = object;
      }
    }
    if (highest > 0) {
      for (int i = 0; i < ious.length; i++) {
        if (ious[i] == highest) {
          needed[i] = true;
        }
      }
    }
  }
}
