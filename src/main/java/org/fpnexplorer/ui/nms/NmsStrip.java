package org.fpnexplorer.ui.nms;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.ui.Canvases;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;

/**
 * All boxes of a level in a row, best first: kept ones are long bars, removed ones short, waiting
 * ones pale. A click looks at a box.
 */
final class NmsStrip extends Region {
  private static final double HEIGHT = 26;

  private final NmsModel model;
  private final Canvas canvas = new Canvas();

  NmsStrip(NmsModel model) {
    this.model = model;
    getStyleClass().add("nms-strip");
    getChildren().add(canvas);
    setMinSize(60, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleText(Messages.get("nms.strip"));
    model.replayProperty().addListener(change -> requestLayout());
    model.positionProperty().addListener(change -> requestLayout());
    setOnMousePressed(this::go);
    setOnMouseDragged(this::go);
  }

  private void go(MouseEvent event) {
    NmsReplay replay = model.replayProperty().get();
    if (replay != null && getWidth() > 0) {
      model.go((int) (event.getX() / getWidth() * replay.size()));
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Canvases.clear(gc);
    NmsReplay replay = model.replayProperty().get();
    if (replay == null || replay.size() == 0) {
      return;
    }
    int position = model.positionProperty().get();
    Color color = LevelPaint.of(replay.candidate(0).level());
    double step = getWidth() / replay.size();
    double width = Math.max(1, step * 0.8);
    for (int box = 0; box < replay.size(); box++) {
      boolean waits = replay.state(box, position) == NmsReplay.State.WAITING;
      boolean kept = replay.isKept(box) && !waits;
      double height = kept ? 18 : waits ? 8 : 4;
      gc.setFill(kept ? color : Color.gray(0.55, waits ? 0.35 : 0.9));
      gc.fillRect(box * step, HEIGHT - 4 - height, width, height);
    }
    double at = (position + 0.5) * step;
    gc.setFill(Color.gray(0.5));
    gc.fillPolygon(new double[] {at - 5, at + 5, at}, new double[] {0, 0, 6}, 3);
    gc.setStroke(Color.gray(0.5));
    gc.setLineWidth(1);
    gc.strokeLine(at, 4, at, HEIGHT);
  }
}
