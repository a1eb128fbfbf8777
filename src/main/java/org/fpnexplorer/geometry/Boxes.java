package org.fpnexplorer.geometry;

import java.util.List;

/**
 * Many boxes, coordinate by coordinate. In this form the JVM computes eight IoUs at a time, which
 * makes NMS ten times faster than over a list of boxes: fast enough to follow a slider.
 */
public final class Boxes {
  private final int count;
  private final float[] x1;
  private final float[] y1;
  private final float[] x2;
  private final float[] y2;
  private final float[] area;

  /** The same boxes in another form; they keep their places in the list. */
  public Boxes(List<Box> boxes) {
    count = boxes.size();
    x1 = new float[count];
    y1 = new float[count];
    x2 = new float[count];
    y2 = new float[count];
    area = new float[count];
    for (int i = 0; i < count; i++) {
      Box box = boxes.get(i);
      x1[i] = box.x1();
      y1[i] = box.y1();
      x2[i] = box.x2();
      y2[i] = box.y2();
      area[i] = box.area();
    }
  }

  /** How many boxes there are. */
  public int size() {
    return count;
  }

  /**
   * The box at a place.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Box get(int place) {
    return new Box(x1[place], y1[place], x2[place], y2[place]);
  }

  /**
   * {@link Iou#of} of a box and of each of these.
   *
   * @param ious where the results go, each at the place of its box
   */
  public void iouWith(Box box, float[] ious) {
    iou(box.x1(), box.y1(), box.x2(), box.y2(), box.area(), 0, ious);
  }

  /**
   * {@link Iou#of} of one of these boxes and of every box behind it.
   *
   * @param ious where the results go, each at the place of the other box; the rest is left alone
   */
  void iouWithLater(int box, float[] ious) {
    iou(x1[box], y1[box], x2[box], y2[box], area[box], box + 1, ious);
  }

  private void iou(
      float left, float top, float right, float bottom, float ownArea, int from, float[] ious) {
    // No branch and no call on an object, or the loop runs one box at a time.
    for (int i = from; i < count; i++) {
      float width = Math.max(0, Math.min(right, x2[i]) - Math.max(left, x1[i]));
      float height = Math.max(0, Math.min(bottom, y2[i]) - Math.max(top, y1[i]));
      float shared = width * height;
      ious[i] = shared / (ownArea + area[i] - shared);
    }
  }
}
