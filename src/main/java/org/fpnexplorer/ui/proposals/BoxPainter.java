package org.fpnexplorer.ui.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.render.LevelColors;
import org.fpnexplorer.ui.Messages;

/** Draws boxes over the image. */
final class BoxPainter {
  /** Further boxes get no tag; the width of their lines tells their level. */
  private static final int TAGGED = 30;

  private static final Font TAG = Font.font(null, FontWeight.BOLD, 11);
  private static final double TAG_HEIGHT = 14;
  private static final double DIGIT_WIDTH = 6.5;
  private static final double[] DASHES = {5, 4};
  private static final Color CASING = Color.gray(1, 0.9);

  private BoxPainter() {}

  /** The opaque colour of a pyramid level. */
  static Color color(int level) {
    int argb = LevelColors.argb(level);
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  /**
   * All proposals, the best on top.
   *
   * @param boxes best first
   */
  static void drawAll(GraphicsContext gc, Frame frame, List<Candidate> boxes) {
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Candidate candidate = boxes.get(i);
      gc.setStroke(color(candidate.level()));
      // Coarser levels have thicker lines, so that colour is not the only sign.
      gc.setLineWidth(0.5 + candidate.level() * 0.35);
      stroke(gc, frame.onView(candidate.box()));
    }
    List<Rectangle2D> taken = new ArrayList<>();
    for (Candidate candidate : boxes.subList(0, Math.min(TAGGED, boxes.size()))) {
      String text = Messages.get("proposals.level", candidate.level());
      Rectangle2D tag = tag(frame, candidate, text);
      if (taken.stream().noneMatch(tag::intersects)) {
        drawTag(gc, tag, candidate.level(), text);
        taken.add(tag);
      }
    }
  }

  /** One proposal so that it stands out, with its score. */
  static void drawEmphasised(GraphicsContext gc, Frame frame, Candidate candidate) {
    Rectangle2D box = frame.onView(candidate.box());
    Color color = color(candidate.level());
    gc.setFill(color.deriveColor(0, 1, 1, 0.18));
    gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setStroke(CASING);
    gc.setLineWidth(5);
    stroke(gc, box);
    gc.setStroke(color);
    gc.setLineWidth(3);
    stroke(gc, box);
    String text = Messages.get("proposals.tag", candidate.level(), score(candidate));
    drawTag(gc, tag(frame, candidate, text), candidate.level(), text);
  }

  /** The anchors of one cell, dashed as nothing else is. */
  static void drawAnchors(GraphicsContext gc, Frame frame, HoveredCell cell) {
    for (Box anchor : cell.anchors()) {
      Rectangle2D box = frame.onView(anchor);
      gc.setStroke(CASING);
      gc.setLineWidth(3);
      stroke(gc, box);
      gc.setStroke(color(cell.level()).darker());
      gc.setLineWidth(2);
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

  /** A score as it is written everywhere. */
  static String score(Candidate candidate) {
    return String.format(Locale.ROOT, "%.3f", candidate.score());
  }

  private static void stroke(GraphicsContext gc, Rectangle2D box) {
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
  }

  /** Where a tag goes: to the box's upper left corner, moved only to stay on the image. */
  private static Rectangle2D tag(Frame frame, Candidate candidate, String text) {
    Rectangle2D box = frame.onView(candidate.box());
    double width = text.length() * DIGIT_WIDTH + 6;
    double left = Math.min(box.getMinX(), frame.area().getMaxX() - width);
    double top = Math.min(box.getMinY(), frame.area().getMaxY() - TAG_HEIGHT);
    return new Rectangle2D(left, top, width, TAG_HEIGHT);
  }

  private static void drawTag(GraphicsContext gc, Rectangle2D tag, int level, String text) {
    Color color = color(level);
    gc.setFill(color);
    gc.fillRect(tag.getMinX(), tag.getMinY(), tag.getWidth(), tag.getHeight());
    gc.setFont(TAG);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(color.grayscale().getBrightness() > 0.55 ? Color.BLACK : Color.WHITE);
    gc.fillText(text, tag.getMinX() + 3, tag.getMinY() + TAG_HEIGHT / 2);
  }
}
