package org.fpnexplorer.geometry;

/**
 * Between boxes and deltas (Faster R-CNN, arXiv 1506.01497, equation 2). Every step is rounded to
 * float in the order torchvision's BoxCoder takes it; only exp and log may differ in the last bit.
 *
 * @param wx what dx is multiplied by when encoded; the others likewise
 */
public record BoxCoder(float wx, float wy, float ww, float wh) {
  /** The weights of a region proposal network: all 1. */
  public static final BoxCoder RPN = new BoxCoder(1, 1, 1, 1);

  /** The weights of Faster R-CNN's box head: 1 over its deltas' usual deviations, 0.1 and 0.2. */
  public static final BoxCoder DETECTION = new BoxCoder(10, 10, 5, 5);

  /** ln(1000/16): dw and dh count as no more, so that no box grows beyond 62.5 times its anchor. */
  public static final float LARGEST_LOG = (float) Math.log(1000.0 / 16);

  /** The deltas that lead from the anchor to the box, both in the same pixels. */
  public Deltas encode(Box box, Box anchor) {
    return new Deltas(
        wx * (centreX(box) - centreX(anchor)) / anchor.width(),
        wy * (centreY(box) - centreY(anchor)) / anchor.height(),
        ww * (float) Math.log(box.width() / anchor.width()),
        wh * (float) Math.log(box.height() / anchor.height()));
  }

  /** The box that the deltas lead to from the anchor, in the anchor's pixels, not clipped. */
  public Box decode(Deltas deltas, Box anchor) {
    float centreX = deltas.dx() / wx * anchor.width() + centreX(anchor);
    float centreY = deltas.dy() / wy * anchor.height() + centreY(anchor);
    float halfWidth = 0.5f * (exp(deltas.dw() / ww) * anchor.width());
    float halfHeight = 0.5f * (exp(deltas.dh() / wh) * anchor.height());
    return new Box(
        centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight);
  }

  /** Whether dw or dh is so large that {@link #decode} takes {@link #LARGEST_LOG} in its place. */
  public boolean clamps(Deltas deltas) {
    return deltas.dw() / ww > LARGEST_LOG || deltas.dh() / wh > LARGEST_LOG;
  }

  private static float exp(float log) {
    return (float) Math.exp(Math.min(log, LARGEST_LOG));
  }

  private static float centreX(Box box) {
    return box.x1() + 0.5f * box.width();
  }

  private static float centreY(Box box) {
    return box.y1() + 0.5f * box.height();
  }
}
