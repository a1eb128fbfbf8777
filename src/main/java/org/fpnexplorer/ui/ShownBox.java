package org.fpnexplorer.ui;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.geometry.Box;

/**
 * A proposal or a detection over the image.
 *
 * @param box in pixels of the network's input
 * @param score 0 to 1
 * @param level number of the pyramid level it was found on, or pooled from
 * @param label name of its class, of a detection
 */
public record ShownBox(Box box, float score, int level, Optional<String> label) {
  static ShownBox of(Candidate proposal) {
    return new ShownBox(proposal.box(), proposal.score(), proposal.level(), Optional.empty());
  }

  static ShownBox of(Detection detection, List<String> labels) {
    return new ShownBox(
        detection.box(),
        detection.score(),
        detection.level(),
        Optional.of(labels.get(detection.label())));
  }
}
