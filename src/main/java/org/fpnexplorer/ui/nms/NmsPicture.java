package org.fpnexplorer.ui.nms;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.fpnexplorer.anchors.AcrossLevels;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.proposals.Frame;
import org.fpnexplorer.ui.proposals.ImageStage;
import org.fpnexplorer.ui.proposals.Stroke;

/** The image with the box that is looked at, what it removes, and what was kept before. */
final class NmsPicture extends StackPane {
  /** More links than this hide what they lead to. */
  private static final int TAGGED = 12;

  private final NmsModel model;
  private final ImageStage stage;
  private final BooleanProperty pair = new SimpleBooleanProperty();

  NmsPicture(SessionModel session, MapsModel maps, NmsModel model) {
    this.model = model;
    this.stage = new ImageStage(session, maps, 0);
    getStyleClass().add("nms-picture");
    getChildren().add(stage);
    stage.setPainter(this::paint);
    model.replayProperty().addListener(change -> refresh());
    model.positionProperty().addListener(change -> refresh());
    model.acrossProperty().addListener(change -> refresh());
    pair.addListener(change -> refresh());
    refresh();
  }

  /** Whether the two boxes of different levels are shown instead. */
  BooleanProperty pairProperty() {
    return pair;
  }

  private void refresh() {
    NmsReplay replay = model.replayProperty().get();
    setAccessibleText(
        replay == null || replay.size() == 0
            ? Messages.get("nms.none")
            : NmsText.step(
                replay, model.positionProperty().get(), model.thresholdProperty().get()));
    stage.requestLayout();
  }

  private void paint(GraphicsContext gc, Frame frame) {
    Rectangle2D area = frame.area();
    gc.save();
    gc.beginPath();
    gc.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    gc.clip();
    AcrossLevels across = model.acrossProperty().get();
    NmsReplay replay = model.replayProperty().get();
    if (pair.get() && across != null && across.closest().isPresent()) {
      drawPair(gc, frame, across.closest().get());
    } else if (replay != null && replay.size() > 0) {
      drawStep(gc, frame, replay, model.positionProperty().get());
    }
    gc.restore();
  }

  private void drawStep(GraphicsContext gc, Frame frame, NmsReplay replay, int position) {
    Color color = LevelPaint.of(replay.candidate(0).level());
    for (int box = replay.size() - 1; box >= 0; box--) {
      Rectangle2D at = frame.onView(replay.candidate(box).box());
      switch (replay.state(box, position)) {
        case WAITING -> outline(gc, at, Color.gray(1, 0.22), 0.8);
        case KEPT -> outline(gc, at, color.deriveColor(0, 1, 1, 0.85), 1.6);
        case REMOVED -> {}
      }
    }
    Stroke.Tags tags = new Stroke.Tags(gc, frame);
    Rectangle2D now = frame.onView(replay.candidate(position).box());
    if (replay.isKept(position)) {
      drawKept(gc, frame, replay, position, tags);
    } else {
      Rectangle2D by = frame.onView(replay.candidate(replay.suppressor(position).getAsInt()).box());
      Stroke.CHOSEN.box(gc, by, color);
      Stroke.GONE.box(gc, now, Color.BLACK);
      Stroke.TRACE.link(gc, corner(by), corner(now), Color.BLACK);
      tags.tag(by, number(replay.suppressor(position).getAsInt()), color);
      tags.tag(
          now,
          Messages.get("nms.tag", number(position), NmsText.iou(replay.iou(position))),
          Color.BLACK);
    }
  }

  private static void drawKept(
      GraphicsContext gc, Frame frame, NmsReplay replay, int position, Stroke.Tags tags) {
    Color color = LevelPaint.of(replay.candidate(position).level());
    Rectangle2D now = frame.onView(replay.candidate(position).box());
    gc.setFill(color.deriveColor(0, 1, 1, 0.2));
    gc.fillRect(now.getMinX(), now.getMinY(), now.getWidth(), now.getHeight());
    List<Integer> victims = replay.victims(position);
    for (int victim : victims) {
      Stroke.GONE.box(gc, frame.onView(replay.candidate(victim).box()), Color.BLACK);
    }
    Stroke.CHOSEN.box(gc, now, color);
    for (int victim : victims) {
      Rectangle2D gone = frame.onView(replay.candidate(victim).box());
      Stroke.TRACE.link(gc, corner(now), corner(gone), Color.BLACK);
    }
    tags.tag(now, number(position), color);
    victims.stream()
        .limit(TAGGED)
        .forEach(
            victim ->
                tags.tag(
                    frame.onView(replay.candidate(victim).box()),
                    NmsText.iou(replay.iou(victim)),
                    Color.BLACK));
  }

  private void drawPair(GraphicsContext gc, Frame frame, AcrossLevels.Pair pair) {
    Stroke.Tags tags = new Stroke.Tags(gc, frame);
    for (Candidate one : List.of(pair.other(), pair.better())) {
      Rectangle2D box = frame.onView(one.box());
      Color color = LevelPaint.of(one.level());
      Stroke.CHOSEN.box(gc, box, color);
      tags.tag(
          box,
          Messages.get(
              "proposals.tag", model.levelsProperty().get().name(one.level()), NmsText.score(one)),
          color);
    }
  }

  private static String number(int box) {
    return Messages.get("nms.number", box + 1);
  }

  private static void outline(GraphicsContext gc, Rectangle2D box, Color color, double width) {
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
  }

  /** Boxes that overlap this much have nearly the same centre: links go from corner to corner. */
  private static Point2D corner(Rectangle2D box) {
    return new Point2D(box.getMaxX(), box.getMaxY());
  }
}
