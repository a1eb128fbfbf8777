package org.fpnexplorer.ui.objects;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.ui.Canvases;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;

/** Which size goes to which level, on a logarithmic scale from 14 to 1792 pixels. */
final class RoiScale extends Region {
  private static final double HEIGHT = 44;
  private static final double BAR = 16;
  private static final int SMALLEST = 28;
  private static final int OCTAVES = 6;

  private final Canvas canvas = new Canvas();
  private final Text text = new Text();
  private RoiStory story;

  RoiScale() {
    getStyleClass().add("objects-scale");
    text.getStyleClass().add("objects-scale-text");
    text.setVisible(false);
    getChildren().addAll(canvas, text);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    text.fillProperty().addListener(change -> requestLayout());
  }

  /** Shows where a box is; null shows the scale alone. */
  void show(RoiStory roi) {
    story = roi;
    setAccessibleText(
        roi == null ? "" : Messages.get("objects.scale", Math.round(roi.size()), roi.level()));
    requestLayout();
  }

  private double x(double size) {
    double share = Math.log(size / SMALLEST) / Math.log(2) / OCTAVES;
    return Math.max(0, Math.min(1, share)) * getWidth();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(HEIGHT);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Canvases.clear(gc);
    RoiLevels paper = RoiLevels.PAPER;
    Paint ink = text.getFill();
    gc.setFont(Font.font(11));
    gc.setTextBaseline(VPos.CENTER);
    for (int level = paper.finest(); level <= paper.coarsest(); level++) {
      double from = level == paper.finest() ? 0 : x(border(level));
      double to = level == paper.coarsest() ? getWidth() : x(border(level + 1));
      Color color = LevelPaint.of(level);
      gc.setFill(color);
      gc.fillRect(from, 10, to - from - 1, BAR);
      gc.setFill(color.grayscale().getBrightness() > 0.55 ? Color.BLACK : Color.WHITE);
      gc.setTextAlign(TextAlignment.CENTER);
      gc.fillText("P" + level, (from + to) / 2, 10 + BAR / 2);
      if (level > paper.finest()) {
        gc.setFill(ink);
        gc.fillText(String.valueOf(Math.round(border(level))), from, 36);
      }
    }
    if (story != null) {
      double at = Math.max(5, Math.min(getWidth() - 5, x(story.size())));
      gc.setFill(ink);
      gc.fillPolygon(new double[] {at - 6, at + 6, at}, new double[] {0, 0, 9}, 3);
    }
  }

  /** The smallest size of a level. */
  private static double border(int level) {
    RoiLevels paper = RoiLevels.PAPER;
    return paper.canonicalSize() * Math.pow(2, level - paper.canonicalLevel());
  }
}
