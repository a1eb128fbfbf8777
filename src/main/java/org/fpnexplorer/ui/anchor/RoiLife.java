package org.fpnexplorer.ui.anchor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionDecision;
import org.fpnexplorer.anchors.DetectionDecision.Suppression;
import org.fpnexplorer.anchors.DetectionFate;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.Detections;
import org.fpnexplorer.geometry.RoiLevels;

/**
 * What becomes of a proposal in the box head, seen as one of its classes.
 *
 * @param decision on the proposal as this class
 * @param likeliest a few classes of the same proposal, best score first
 * @param logits K, of the proposal, the background first
 * @param names K, of the classes
 * @param levels what proposals are pooled from
 * @param settings of the selection
 * @param others who may suppress it: the proposals that the box head was given
 * @param rival the better box of its class, itself not suppressed, that overlaps it most without
 *     suppressing it; empty if none does, or if it never came that far
 * @param place among the survivors of all classes, 0 the best; empty if it did not survive
 * @param survivors how many there are
 */
public record RoiLife(
    DetectionDecision decision,
    List<Detection> likeliest,
    List<Float> logits,
    List<String> names,
    RoiLevels levels,
    DetectionSettings settings,
    List<Candidate> others,
    Optional<Suppression> rival,
    OptionalInt place,
    int survivors) {
  private static final int FEW = 4;

  /**
   * The story of one proposal.
   *
   * @param roi which of the proposals, from 0
   * @param label number of the class, 1 or more; empty, or one that there is not, for the likeliest
   * @param proposals that the box head was given
   * @param logits K, of this proposal
   */
  static RoiLife of(
      int roi,
      OptionalInt label,
      Detections detections,
      List<Candidate> proposals,
      List<Float> logits,
      List<String> names) {
    List<Detection> likeliest =
        IntStream.range(1, names.size())
            .mapToObj(number -> detections.decision(roi, number).detection())
            .sorted(Comparator.comparingInt(Detection::rank))
            .limit(FEW)
            .toList();
    int chosen =
        label.isPresent() && label.getAsInt() < names.size()
            ? label.getAsInt()
            : likeliest.get(0).label();
    DetectionDecision decision = detections.decision(roi, chosen);
    List<Detection> survivors =
        detections.decisions().stream()
            .filter(other -> survived(other.fate()))
            .map(DetectionDecision::detection)
            .toList();
    int place = survivors.indexOf(decision.detection());
    return new RoiLife(
        decision,
        likeliest,
        logits,
        names,
        detections.levels(),
        detections.settings(),
        proposals,
        place < 0
            ? Optional.empty()
            : rival(decision.detection(), survivors.subList(0, place), detections),
        place < 0 ? OptionalInt.empty() : OptionalInt.of(place),
        survivors.size());
  }

  private static boolean survived(DetectionFate fate) {
    return fate == DetectionFate.KEPT || fate == DetectionFate.BEYOND_TOP_IN_ALL;
  }

  private static Optional<Suppression> rival(
      Detection survivor, List<Detection> better, Detections detections) {
    return better.stream()
        .filter(other -> other.label() == survivor.label())
        .map(other -> new Suppression(other, detections.iou(other, survivor)))
        .filter(other -> other.iou() > 0)
        .max(Comparator.comparingDouble(Suppression::iou));
  }

  /** The proposal as this class. */
  Detection detection() {
    return decision.detection();
  }

  /** What becomes of it. */
  DetectionFate fate() {
    return decision.fate();
  }

  /** Who suppressed it, if somebody did. */
  Optional<Suppression> suppression() {
    return decision.suppression();
  }

  /** The name of the class. */
  String name() {
    return names.get(detection().label());
  }

  /** The proposal that a detection was refined from. */
  Candidate proposal(Detection of) {
    return others.get(of.roi());
  }

  /** The last stage it comes to. */
  AnchorStage end() {
    return switch (fate()) {
      case LEVEL_OFF -> AnchorStage.ROI_LEVEL;
      case LABEL_OFF -> AnchorStage.LABEL;
      case BELOW_MIN_SCORE, TOO_SMALL -> AnchorStage.DETECTION_FILTERS;
      case SUPPRESSED -> AnchorStage.CLASS_NMS;
      case BEYOND_TOP_IN_ALL, KEPT -> AnchorStage.DETECTION;
    };
  }
}
