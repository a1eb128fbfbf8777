package org.fpnexplorer.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.render.BoxOverlay;
import org.fpnexplorer.render.LevelColors;
import org.fpnexplorer.tensor.Pixels;

/**
 * A proposal as programs read it.
 *
 * @param box x1, y1, x2, y2 in pixels of the original image, inside of it
 * @param score 0 to 1
 * @param level of the pyramid it comes from: {@code p3}
 */
record DetectedBox(float[] box, float score, String level) {
  private static final String P = "p";

  /** On a picture of this many pixels across, a line one pixel thick is seen well. */
  private static final float PIXELS_PER_THICKNESS = 500;

  /** From pixels of the network's input to those of the original image. */
  static DetectedBox of(Candidate candidate, NetworkInput input) {
    // Clipped again: scaling may round a border outwards.
    Box box = input.toOriginal(candidate.box()).clip(input.originalWidth(), input.originalHeight());
    return new DetectedBox(
        new float[] {box.x1(), box.y1(), box.x2(), box.y2()},
        candidate.score(),
        P + candidate.level());
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
      outlines.add(box.outline(thickness));
    }
    Collections.reverse(outlines);
    return BoxOverlay.draw(image, outlines);
  }

  private BoxOverlay.Outline outline(float thickness) {
    int number = Integer.parseInt(level.substring(P.length()));
    return new BoxOverlay.Outline(
        box[0], box[1], box[2], box[3], LevelColors.argb(number), thickness, "");
  }
}
