package org.fpnexplorer.ui.anchor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.proposals.Frame;
import org.fpnexplorer.ui.proposals.ImageStage;
import org.fpnexplorer.ui.proposals.Stroke;

/** The image with what the shown stage is about; a click chooses the anchor nearest to it. */
final class AnchorPicture extends StackPane {
  private final AnchorModel model;
  private final ImageStage stage;

  AnchorPicture(SessionModel session, MapsModel maps, AnchorModel model) {
    this.model = model;
    this.stage = new ImageStage(session, maps, 0);
    getStyleClass().add("anchor-picture");
    getChildren().add(stage);
    stage.setPainter(this::paint);
    model.lifeProperty().addListener(change -> refresh());
    model.stageProperty().addListener(change -> refresh());
    setOnMousePressed(this::press);
    refresh();
  }

  private void refresh() {
    AnchorLife life = model.lifeProperty().get();
    AnchorStage shown = model.stageProperty().get();
    setAccessibleText(
        life == null
            ? Messages.get("anchor.none")
            : Messages.get(
                "anchor.picture",
                AnchorText.name(life.levelName(), life.candidate()),
                Messages.get("anchor.stage." + shown)));
    stage.requestLayout();
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      stage
          .frame()
          .flatMap(frame -> frame.onInput(event.getX(), event.getY()))
          .ifPresent(at -> model.pickAt(at.getX(), at.getY()));
    }
  }

  private void paint(GraphicsContext gc, Frame frame) {
    AnchorLife life = model.lifeProperty().get();
    if (life == null) {
      return;
    }
    Candidate c = life.candidate();
    Color color = LevelPaint.of(c.level());
    Rectangle2D anchor = frame.onView(c.anchorBox());
    Rectangle2D decoded = frame.onView(c.decoded());
    Rectangle2D box = frame.onView(c.box());
    Stroke.Tags tags = new Stroke.Tags(gc, frame);
    String name = life.levelName();
    Rectangle2D area = frame.area();
    gc.save();
    gc.beginPath();
    gc.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    gc.clip();
    switch (model.stageProperty().get()) {
      case ANCHOR, LOGIT, SCORE -> {
        drawCell(gc, frame, life, color);
        Stroke.ANCHOR.box(gc, anchor, color);
        boolean scored = model.stageProperty().get() == AnchorStage.SCORE;
        tags.tag(
            anchor,
            scored ? Messages.get("proposals.tag", name, Figures.score(c.score())) : name,
            color);
      }
      case DELTAS -> {
        Stroke.ANCHOR.box(gc, anchor, color);
        Stroke.CHOSEN.link(gc, centre(anchor), centre(decoded), color);
        tags.tag(anchor, name, color);
      }
      case DECODED -> {
        Stroke.ANCHOR.box(gc, anchor, color);
        Stroke.CHOSEN.box(gc, decoded, color);
        tags.tag(decoded, Messages.get("anchor.tag.decoded"), color);
        tags.tag(anchor, Messages.get("anchor.tag.anchor"), color);
      }
      case CLIPPED -> {
        Stroke.TRACE.box(gc, decoded, color);
        drawChosen(gc, box, color);
        tags.tag(box, Messages.get("anchor.tag.clipped"), color);
      }
      case RANK, FILTERS, FINAL -> {
        drawChosen(gc, box, color);
        tags.tag(box, Messages.get("proposals.tag", name, Figures.score(c.score())), color);
      }
      case NMS -> drawSuppression(gc, frame, life, tags);
      case ROI_LEVEL, LABEL, REFINED, DETECTION_FILTERS, CLASS_NMS, DETECTION -> {
        // Without the box head's answer there is nothing but its proposal.
        if (life.roi().isPresent()) {
          new RoiPicture(gc, frame, life.roi().get(), tags).draw(model.stageProperty().get());
        } else {
          drawChosen(gc, box, color);
          tags.tag(box, Messages.get("proposals.tag", name, Figures.score(c.score())), color);
        }
      }
    }
    gc.restore();
  }

  private static void drawSuppression(
      GraphicsContext gc, Frame frame, AnchorLife life, Stroke.Tags tags) {
    Candidate c = life.candidate();
    Color color = LevelPaint.of(c.level());
    Rectangle2D box = frame.onView(c.box());
    boolean gone = life.suppression().isPresent();
    drawChosen(gc, box, gone ? color.deriveColor(0, 0.6, 0.8, 1) : color);
    Suppression other = life.suppression().or(life::rival).orElse(null);
    if (other != null) {
      drawOther(gc, frame.onView(other.by().box()), gone, other.iou(), tags);
    }
    tags.tag(box, Messages.get("proposals.tag", life.levelName(), Figures.score(c.score())), color);
  }

  /**
   * The box that removes this one, or overlaps it most.
   *
   * @param gone whether it removes it
   */
  static void drawOther(
      GraphicsContext gc, Rectangle2D other, boolean gone, double iou, Stroke.Tags tags) {
    (gone ? Stroke.CHOSEN : Stroke.GONE).box(gc, other, Color.BLACK);
    String tag = Messages.get("anchor.tag." + (gone ? "suppressor" : "rival"), Figures.short4(iou));
    tags.tag(other, tag, Color.BLACK);
  }

  /** The box that a stage is about. */
  static void drawChosen(GraphicsContext gc, Rectangle2D box, Color color) {
    gc.setFill(color.deriveColor(0, 1, 1, 0.2));
    gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    Stroke.CHOSEN.box(gc, box, color);
  }

  /** The cell that the anchor belongs to, and the anchor's centre. */
  private static void drawCell(GraphicsContext gc, Frame frame, AnchorLife life, Color color) {
    AnchorGrid grid = life.grid();
    Candidate c = life.candidate();
    float left = c.x() * grid.strideX();
    float top = c.y() * grid.strideY();
    Rectangle2D cell =
        frame.onView(new Box(left, top, left + grid.strideX(), top + grid.strideY()));
    gc.setFill(color.deriveColor(0, 1, 1, 0.45));
    gc.fillRect(cell.getMinX(), cell.getMinY(), cell.getWidth(), cell.getHeight());
    Point2D centre = centre(frame.onView(c.anchorBox()));
    gc.setFill(Color.WHITE);
    gc.fillOval(centre.getX() - 3.5, centre.getY() - 3.5, 7, 7);
    gc.setFill(Color.BLACK);
    gc.fillOval(centre.getX() - 2, centre.getY() - 2, 4, 4);
  }

  private static Point2D centre(Rectangle2D box) {
    return new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
  }
}
