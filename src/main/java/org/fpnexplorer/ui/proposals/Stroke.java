package org.fpnexplorer.ui.proposals;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Lines and tags over an image, cased so that they show on every picture. What a box is, its line
 * says; its colour says its level.
 *
 * @param width in points
 * @param dashes lengths of line and gap; none for a solid line
 */
public record Stroke(double width, double... dashes) {
  /** What was there before anything was computed: anchors. */
  public static final Stroke ANCHOR = new Stroke(2, 6, 4);

  /** What is told of. */
  public static final Stroke CHOSEN = new Stroke(3);

  /** Where something came from, or went. */
  public static final Stroke TRACE = new Stroke(1.4);

  /** What is gone. */
  public static final Stroke GONE = new Stroke(1.2, 2, 3);

  private static final Color CASING = Color.gray(1, 0.85);
  private static final int PADDING = 5;

  /** Draws a box, in points of the view. */
  public void box(GraphicsContext gc, Rectangle2D box, Color color) {
    begin(gc, CASING, width + 2);
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    begin(gc, color, width);
    gc.setLineDashes(dashes);
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setLineDashes();
  }

  /** Draws a line from one point to another, with a dot where it ends. */
  public void link(GraphicsContext gc, Point2D from, Point2D to, Color color) {
    begin(gc, CASING, width + 2);
    gc.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
    begin(gc, color, width);
    gc.setLineDashes(dashes);
    gc.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
    gc.setLineDashes();
    gc.setFill(CASING);
    gc.fillOval(to.getX() - 4, to.getY() - 4, 8, 8);
    gc.setFill(color);
    gc.fillOval(to.getX() - 3, to.getY() - 3, 6, 6);
  }

  private static void begin(GraphicsContext gc, Color color, double width) {
    gc.setStroke(color);
    gc.setLineWidth(width);
  }

  /** Places for one drawing's tags. */
  public static final class Tags {
    private static final int SIZE = 12;

    private final Font font = Font.font(null, FontWeight.BOLD, SIZE);
    private final TagPlacement places;
    private final GraphicsContext gc;

    /** No tag is placed yet. */
    public Tags(GraphicsContext gc, Frame frame) {
      this.gc = gc;
      this.places = new TagPlacement(frame.area());
    }

    /** Draws a box's tag, unless all places at the box are taken. */
    public void tag(Rectangle2D box, String text, Color color) {
      Dimension2D size = size(text);
      places
          .place(box, size.getWidth(), size.getHeight())
          .ifPresent(
              place -> {
                gc.setFill(color);
                gc.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
                gc.setFont(font);
                gc.setTextBaseline(VPos.CENTER);
                boolean light = color.grayscale().getBrightness() > 0.55;
                gc.setFill(light ? Color.BLACK : Color.WHITE);
                gc.fillText(
                    text, place.getMinX() + PADDING, place.getMinY() + place.getHeight() / 2);
              });
    }

    private Dimension2D size(String text) {
      Text measured = new Text(text);
      measured.setFont(font);
      return new Dimension2D(
          Math.ceil(measured.getLayoutBounds().getWidth()) + 2 * PADDING,
          Math.ceil(measured.getLayoutBounds().getHeight()));
    }
  }
}
