package org.fpnexplorer.anchors;

import java.util.List;

/** The detections that were selected, and why everything else was not. */
public final class Detections {
  private final RankedDetections ranked;
  private final DetectionSettings settings;
  private final List<Detection> kept;
  private final List<DetectionDecision> decisions;

  Detections(
      RankedDetections ranked,
      DetectionSettings settings,
      List<Detection> kept,
      List<DetectionDecision> decisions) {
    this.ranked = ranked;
    this.settings = settings;
    this.kept = List.copyOf(kept);
    this.decisions = List.copyOf(decisions);
  }

  /** The detections, best score first; {@link Detection#box} is the detection's box. */
  public List<Detection> kept() {
    return kept;
  }

  /** What became of each candidate with a score above the least, best score first. */
  public List<DetectionDecision> decisions() {
    return decisions;
  }

  /**
   * What became of one proposal as one class, whatever its score.
   *
   * @param roi which of the proposals, from 0
   * @param label number of the class, 1 or more
   * @throws IndexOutOfBoundsException if there is no such proposal or class, or the class is 0
   */
  public DetectionDecision decision(int roi, int label) {
    Detection candidate = ranked.candidate(roi, label);
    if (candidate.rank() < decisions.size()) {
      return decisions.get(candidate.rank());
    }
    DetectionFate fate = settings.leftOut(candidate).orElse(DetectionFate.BELOW_MIN_SCORE);
    return DetectionDecision.of(candidate, fate);
  }
}
