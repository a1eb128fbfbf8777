package org.fpnexplorer.ui.anchor;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionDecision.Suppression;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.proposals.Frame;
import org.fpnexplorer.ui.proposals.Stroke;

/** What a stage in the box head is about, in the colour of the level that is pooled from. */
final class RoiPicture {
  private final GraphicsContext gc;
  private final Frame frame;
  private final RoiLife roi;
  private final Stroke.Tags tags;
  private final Color color;
  private final Rectangle2D proposal;
  private final Rectangle2D refined;

  RoiPicture(GraphicsContext gc, Frame frame, RoiLife roi, Stroke.Tags tags) {
    this.gc = gc;
    this.frame = frame;
    this.roi = roi;
    this.tags = tags;
    Detection detection = roi.detection();
    color = LevelPaint.of(detection.level());
    proposal = frame.onView(detection.proposal());
    refined = frame.onView(detection.box());
  }

  /** Draws a stage of the box head. */
  void draw(AnchorStage stage) {
    switch (stage) {
      case ROI_LEVEL -> {
        AnchorPicture.drawChosen(gc, proposal, color);
        tags.tag(proposal, "P" + roi.detection().level(), color);
      }
      case LABEL -> {
        AnchorPicture.drawChosen(gc, proposal, color);
        tags.tag(proposal, label(), color);
      }
      case REFINED -> {
        Stroke.TRACE.box(gc, proposal, color);
        drawRefined();
      }
      case CLASS_NMS -> {
        AnchorPicture.drawChosen(gc, refined, color);
        roi.suppression().or(roi::rival).ifPresent(this::drawOther);
        tags.tag(refined, label(), color);
      }
      default -> drawRefined();
    }
  }

  private void drawRefined() {
    AnchorPicture.drawChosen(gc, refined, color);
    tags.tag(refined, label(), color);
  }

  private void drawOther(Suppression other) {
    Rectangle2D by = frame.onView(other.by().box());
    AnchorPicture.drawOther(gc, by, roi.suppression().isPresent(), other.iou(), tags);
  }

  private String label() {
    return BoxHeadText.brief(roi, roi.detection());
  }
}
