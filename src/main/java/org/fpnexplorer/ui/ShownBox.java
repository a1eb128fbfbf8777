package org.fpnexplorer.ui;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.CocoLabels;
import org.fpnexplorer.network.Graph;

/**
 * A proposal or a detection over the image.
 *
 * @param box in pixels of the network's input
 * @param score 0 to 1
 * @param level number of the pyramid level it was found on, or pooled from
 * @param levelName as {@link LevelName} has it
 * @param label what to call its class, of a detection
 * @param anchor that it, or the proposal it was refined from, was made from
 */
public record ShownBox(
    Box box,
    float score,
    int level,
    String levelName,
    Optional<String> label,
    PickedAnchor anchor) {
  static ShownBox of(Candidate proposal, Graph graph) {
    return new ShownBox(
        proposal.box(),
        proposal.score(),
        proposal.level(),
        LevelName.of(graph, proposal.level()),
        Optional.empty(),
        PickedAnchor.of(proposal));
  }

  /**
   * @param proposal that the box head was given
   */
  static ShownBox of(Detection detection, Candidate proposal, Graph graph, List<String> labels) {
    return new ShownBox(
        detection.box(),
        detection.score(),
        detection.level(),
        LevelName.of(graph, detection.level()),
        Optional.of(CocoLabels.title(labels.get(detection.label()))),
        PickedAnchor.of(proposal).as(detection.label()));
  }
}
