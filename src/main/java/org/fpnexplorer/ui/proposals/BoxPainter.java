package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.ShownBox;

/** Draws boxes over the image. */
public final class BoxPainter {
  /** Further boxes get no tag; the width of their lines tells their level. */
  private static final int TAGGED = 50;

  private static final double CHIP = 10;
  private static final double[] DASHES = {5, 4};
  private static final Color CASING = Color.gray(1, 0.9);

  private BoxPainter() {}

  /** A little square in a level's colour; its rim keeps it apart from a button of that colour. */
  public static Rectangle chip(int level) {
    Rectangle chip = new Rectangle(CHIP, CHIP, LevelPaint.of(level));
    chip.setStroke(CASING);
    return chip;
  }

  /**
   * All boxes, the best on top.
   *
   * @param boxes best first
   */
  static void drawAll(GraphicsContext gc, Frame frame, List<ShownBox> boxes) {
    for (int i = boxes.size() - 1; i >= 0; i--) {
      ShownBox box = boxes.get(i);
      gc.setStroke(LevelPaint.of(box.level()));
      // Coarser levels have thicker lines, so that colour is not the only sign.
      gc.setLineWidth(0.5 + box.level() * 0.35);
      stroke(gc, frame.onView(box.box()));
    }
    Font font = font(frame);
    TagPlacement places = new TagPlacement(frame.area());
    for (ShownBox box : boxes.subList(0, Math.min(TAGGED, boxes.size()))) {
      String text = tag(box);
      Dimension2D size = size(text, font);
      places
          .place(frame.onView(box.box()), size.getWidth(), size.getHeight())
          .ifPresent(place -> drawTag(gc, place, box.level(), text, font));
    }
  }

  /** What all boxes are tagged with: their class and score or, without a class, their level. */
  private static String tag(ShownBox box) {
    return box.label()
        .map(label -> Messages.get("proposals.detection", label, shortScore(box)))
        .orElseGet(box::levelName);
  }

  /** One box so that it stands out, with its score. */
  static void drawEmphasised(GraphicsContext gc, Frame frame, ShownBox shown) {
    Rectangle2D box = frame.onView(shown.box());
    Color color = LevelPaint.of(shown.level());
    gc.setFill(color.deriveColor(0, 1, 1, 0.18));
    gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setStroke(CASING);
    gc.setLineWidth(5);
    stroke(gc, box);
    gc.setStroke(color);
    gc.setLineWidth(3);
    stroke(gc, box);
    String text =
        shown
            .label()
            .map(label -> Messages.get("proposals.detection", label, score(shown)))
            .orElseGet(() -> Messages.get("proposals.tag", shown.levelName(), score(shown)));
    Font font = font(frame);
    Dimension2D size = size(text, font);
    Rectangle2D place =
        new TagPlacement(frame.area()).place(box, size.getWidth(), size.getHeight()).orElseThrow();
    drawTag(gc, place, shown.level(), text, font);
  }

  /** The anchors of one cell, dashed as nothing else is; many of them in thinner lines. */
  static void drawAnchors(GraphicsContext gc, Frame frame, HoveredCell cell) {
    double width = cell.sizes().size() == 1 ? 2 : 1.25;
    for (Box anchor : cell.anchors()) {
      Rectangle2D box = frame.onView(anchor);
      gc.setStroke(CASING);
      gc.setLineWidth(width + 1);
      stroke(gc, box);
      gc.setStroke(LevelPaint.of(cell.level()).darker());
      gc.setLineWidth(width);
      gc.setLineDashes(DASHES);
      stroke(gc, box);
      gc.setLineDashes();
    }
  }

  /** The place under the pointer. */
  static void drawPlace(GraphicsContext gc, Point2D at) {
    gc.setFill(Color.BLACK);
    gc.fillOval(at.getX() - 4, at.getY() - 4, 8, 8);
    gc.setFill(Color.WHITE);
    gc.fillOval(at.getX() - 2.5, at.getY() - 2.5, 5, 5);
  }

  /** A score as it is written everywhere but in tags that many boxes have. */
  static String score(ShownBox box) {
    return String.format(Locale.ROOT, "%.3f", box.score());
  }

  private static String shortScore(ShownBox box) {
    return String.format(Locale.ROOT, "%.2f", box.score());
  }

  private static void stroke(GraphicsContext gc, Rectangle2D box) {
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
  }

  /** From 11 points on a small picture to 14 on one that fills a large screen. */
  private static Font font(Frame frame) {
    double size = 11 + (frame.area().getHeight() - 300) / 200;
    return Font.font(null, FontWeight.BOLD, Math.max(11, Math.min(14, size)));
  }

  private static Dimension2D size(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    Bounds bounds = measured.getLayoutBounds();
    return new Dimension2D(Math.ceil(bounds.getWidth()) + 8, Math.ceil(bounds.getHeight()));
  }

  private static void drawTag(
      GraphicsContext gc, Rectangle2D tag, int level, String text, Font font) {
    Color color = LevelPaint.of(level);
    gc.setFill(color);
    gc.fillRect(tag.getMinX(), tag.getMinY(), tag.getWidth(), tag.getHeight());
    gc.setFont(font);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(color.grayscale().getBrightness() > 0.55 ? Color.BLACK : Color.WHITE);
    gc.fillText(text, tag.getMinX() + 4, tag.getMinY() + tag.getHeight() / 2);
  }
}
