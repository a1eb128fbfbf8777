package org.fpnexplorer.anchors;

import java.util.List;
import org.fpnexplorer.geometry.Iou;
import org.fpnexplorer.geometry.RoiLevels;

/** The detections that were selected, and why everything else was not. */
public final class Detections {
  private final RankedDetections ranked;
  private final DetectionSettings settings;
  private final List<Detection> kept;
  private final List<DetectionDecision> decisions;
  private final float apart;

  /**
   * @param apart how far the boxes of a class are moved, for each class before it, for their IoU
   */
  Detections(
      RankedDetections ranked,
      DetectionSettings settings,
      List<Detection> kept,
      List<DetectionDecision> decisions,
      float apart) {
    this.ranked = ranked;
    this.settings = settings;
    this.kept = List.copyOf(kept);
    this.decisions = List.copyOf(decisions);
    this.apart = apart;
  }

  /** The detections, best score first; {@link Detection#box} is the detection's box. */
  public List<Detection> kept() {
    return kept;
  }

  /** How they were selected. */
  public DetectionSettings settings() {
    return settings;
  }

  /** What the proposals were pooled from. */
  public RoiLevels levels() {
    return ranked.levels();
  }

  /** The IoU of two boxes of one class, rounded as {@link DetectionSelector} says. */
  public float iou(Detection one, Detection other) {
    float by = one.label() * apart;
    return Iou.of(one.box().moved(by, by), other.box().moved(by, by));
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
