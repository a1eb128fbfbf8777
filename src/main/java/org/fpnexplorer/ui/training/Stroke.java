package org.fpnexplorer.ui.training;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.fpnexplorer.ui.training.AnchorScene.Kind;

/**
 * How boxes are drawn: what they are by the line, their level by colour.
 *
 * @param width in points
 * @param casing width of the line under it, 0 for none: it keeps the box apart from the picture
 * @param opacity 0 to 1
 * @param dashes lengths of line and gap; none for a solid line
 */
record Stroke(double width, double casing, double opacity, double... dashes) {
  /** An object that is to be found; neither level nor colour. */
  static final Stroke OBJECT = new Stroke(1.6, 4, 1);

  /** An object that was found. */
  static final Stroke FINDER = new Stroke(2.6, 4.6, 1);

  /** One proposal among many. */
  static final Stroke PROPOSAL = new Stroke(1, 0, 0.5);

  /** An object that was not found. */
  static final Stroke MISSED = new Stroke(1.6, 3.6, 1, 4, 4);

  static final Color NEUTRAL = Color.WHITE;

  private static final Color CASING = Color.gray(0, 0.6);
  private static final Stroke POSITIVE = new Stroke(2.2, 3.8, 1);
  private static final Stroke IGNORED = new Stroke(0.9, 0, 0.4, 5, 5);
  private static final Stroke NEGATIVE = new Stroke(1, 0, 0.55, 1, 3);

  /** The line of a kind of anchor. */
  static Stroke of(Kind kind) {
    return switch (kind) {
      case POSITIVE -> POSITIVE;
      case IGNORED -> IGNORED;
      case NEGATIVE -> NEGATIVE;
    };
  }

  /** The same without anything shining through, for a legend without a picture behind it. */
  Stroke opaque() {
    return new Stroke(width, 0, 1, dashes);
  }

  /** Draws a box. */
  void draw(GraphicsContext gc, Rectangle2D box, Color color) {
    if (casing > 0) {
      line(gc, box, CASING, casing);
    }
    line(gc, box, color.deriveColor(0, 1, 1, opacity), width);
  }

  private void line(GraphicsContext gc, Rectangle2D box, Color color, double thickness) {
    gc.setStroke(color);
    gc.setLineWidth(thickness);
    gc.setLineDashes(dashes);
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setLineDashes();
  }
}
