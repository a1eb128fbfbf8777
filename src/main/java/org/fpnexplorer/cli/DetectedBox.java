package org.fpnexplorer.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.render.BoxOverlay;
import org.fpnexplorer.render.LevelColors;
import org.fpnexplorer.tensor.Pixels;

/**
 * A proposal or a detection on the original image.
 *
 * @param box in pixels of the original image, inside of it
 * @param score 0 to 1
 * @param level number of the pyramid level it comes from
 * @param levelName as the paper calls it: {@code p3}
 * @param label name of its class, of a detection
 */
record DetectedBox(Box box, float score, int level, String levelName, Optional<String> label) {
  /** On a picture of this many pixels across, a line one pixel thick is seen well. */
  private static final float PIXELS_PER_THICKNESS = 500;

  /** From pixels of the network's input to those of the original image. */
  static DetectedBox of(Candidate candidate, Graph graph, NetworkInput input) {
    return new DetectedBox(
        onOriginal(candidate.box(), input),
        candidate.score(),
        candidate.level(),
        graph.levelName(candidate.level()),
        Optional.empty());
  }

  /** From pixels of the network's input to those of the original image. */
  static DetectedBox of(Detection detection, DetectionSpec spec, Graph graph, NetworkInput input) {
    return new DetectedBox(
        onOriginal(detection.box(), input),
        detection.score(),
        detection.level(),
        graph.levelName(detection.level()),
        Optional.of(spec.labels().get(detection.label())));
  }

  /** Clipped again: scaling may round a border outwards. */
  private static Box onOriginal(Box box, NetworkInput input) {
    return input.toOriginal(box).clip(input.originalWidth(), input.originalHeight());
  }

  /**
   * As programs read it.
   *
   * @param box x1, y1, x2, y2
   * @param level as the paper calls it: {@code p3}
   * @param label null, and left out, for a proposal
   */
  private record Entry(float[] box, float score, String level, String label) {}

  /** The boxes as JSON, in their order. */
  static String json(List<DetectedBox> boxes) {
    return Json.lines(boxes.stream().map(DetectedBox::entry).toList());
  }

  private Entry entry() {
    return new Entry(
        new float[] {box.x1(), box.y1(), box.x2(), box.y2()}, score, levelName, label.orElse(null));
  }

  /**
   * The boxes on the original image, in their levels' colours, the best on top.
   *
   * @param boxes best first
   */
  static Pixels draw(List<DetectedBox> boxes, Pixels image) {
    float thickness = Math.max(1, Math.max(image.width(), image.height()) / PIXELS_PER_THICKNESS);
    List<BoxOverlay.Outline> outlines = new ArrayList<>();
    for (DetectedBox box : boxes) {
      outlines.add(
          new BoxOverlay.Outline(
              box.box(), LevelColors.argb(box.level()), thickness, box.label().orElse("")));
    }
    Collections.reverse(outlines);
    return BoxOverlay.draw(image, outlines);
  }
}
