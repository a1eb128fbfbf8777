package org.fpnexplorer.ui.anchor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.anchors.DetectionFate;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.proposals.HeadLevels;

/**
 * Everything there is to tell of one anchor, from its place on the grid to its place among the
 * proposals. Boxes are in pixels of the network's input.
 *
 * @param candidate the anchor, its box and its score
 * @param levels all levels of the head
 * @param grid the anchors of its level
 * @param logits as the head gave them: one or, with the background's, two
 * @param settings of the selection
 * @param input its size, and that of the image in it
 * @param suppression who suppressed it, if somebody did
 * @param rival the better box of its level, itself not suppressed, that overlaps it most without
 *     suppressing it; empty if none does, or if it never came that far
 * @param place among the survivors of all levels, 0 the best; empty if it did not survive
 * @param survivors how many there are
 * @param roi what becomes of its proposal in the box head; empty if there is none or it does not
 *     come there
 */
public record AnchorLife(
    Candidate candidate,
    HeadLevels levels,
    AnchorGrid grid,
    List<Float> logits,
    SelectionSettings settings,
    PaddedInput input,
    Optional<Suppression> suppression,
    Optional<Suppression> rival,
    OptionalInt place,
    int survivors,
    Optional<RoiLife> roi) {
  /** What a stage does to an anchor. */
  public enum Outcome {
    /** It goes on. */
    PASSED,
    /** Its life ends here. */
    ENDED,
    /** It never comes here. */
    NOT_REACHED
  }

  /**
   * The life of one anchor, as far as the proposals.
   *
   * @param objectness the logits of its level, 1, k·l, H, W
   * @param proposals the selection that it is told of
   */
  static AnchorLife of(
      PickedAnchor picked,
      HeadLevels levels,
      Tensor objectness,
      PaddedInput input,
      Proposals proposals) {
    Decision decision =
        proposals.decision(picked.level(), picked.row(), picked.column(), picked.anchor());
    Candidate candidate = decision.candidate();
    int place = proposals.survivors().indexOf(candidate);
    return new AnchorLife(
        candidate,
        levels,
        levels.grid(picked.level(), input),
        logits(picked, levels.anchors().scoring(), objectness),
        proposals.settings(),
        input,
        decision.suppression(),
        place < 0 ? Optional.empty() : rival(candidate, proposals),
        place < 0 ? OptionalInt.empty() : OptionalInt.of(place),
        proposals.survivors().size(),
        Optional.empty());
  }

  /** The same life, told on to its end in the box head. */
  AnchorLife with(RoiLife last) {
    return new AnchorLife(
        candidate,
        levels,
        grid,
        logits,
        settings,
        input,
        suppression,
        rival,
        place,
        survivors,
        Optional.of(last));
  }

  private static List<Float> logits(PickedAnchor picked, Scoring scoring, Tensor objectness) {
    int first = picked.anchor() * scoring.logitsPerAnchor();
    return switch (scoring) {
      case SIGMOID -> List.of(objectness.at(first, picked.row(), picked.column()));
      case SOFTMAX_PAIR ->
          List.of(
              objectness.at(first, picked.row(), picked.column()),
              objectness.at(first + 1, picked.row(), picked.column()));
    };
  }

  private static Optional<Suppression> rival(Candidate survivor, Proposals proposals) {
    return proposals.decisions(survivor.level()).stream()
        .limit(survivor.rank())
        .filter(better -> better.fate() == Fate.KEPT || better.fate() == Fate.BEYOND_TOP_IN_ALL)
        .map(Decision::candidate)
        .map(better -> new Suppression(better, Iou.of(better.box(), survivor.box())))
        .filter(better -> better.iou() > 0)
        .max(Comparator.comparingDouble(Suppression::iou));
  }

  /** What the given stage does to this anchor. */
  public Outcome outcome(AnchorStage stage) {
    AnchorStage end = end();
    if (stage.compareTo(end) > 0) {
      return Outcome.NOT_REACHED;
    }
    return stage == end && !endsWell() ? Outcome.ENDED : Outcome.PASSED;
  }

  /** The last stage it comes to. */
  public AnchorStage end() {
    return switch (fate()) {
      case LEVEL_OFF, NOT_IN_TOP_N -> AnchorStage.RANK;
      case TOO_SMALL, BELOW_MIN_SCORE -> AnchorStage.FILTERS;
      case SUPPRESSED -> AnchorStage.NMS;
      case BEYOND_TOP_IN_ALL -> AnchorStage.FINAL;
      case KEPT -> roi.map(RoiLife::end).orElse(AnchorStage.FINAL);
    };
  }

  private boolean endsWell() {
    return fate() == Fate.KEPT && roi.map(last -> last.fate() == DetectionFate.KEPT).orElse(true);
  }

  /** What becomes of it among the proposals, by the numbers that the stages show. */
  public Fate fate() {
    if (settings.levelsOff().contains(candidate.level())) {
      return Fate.LEVEL_OFF;
    }
    if (candidate.rank() >= settings.topPerLevel()) {
      return Fate.NOT_IN_TOP_N;
    }
    Box box = candidate.box();
    // As the selection asks it: limits rounded to float, and what is not a number fails.
    float minSide = (float) settings.minSide();
    if (!(box.width() >= minSide && box.height() >= minSide)) {
      return Fate.TOO_SMALL;
    }
    if (!(candidate.score() >= (float) settings.minScore())) {
      return Fate.BELOW_MIN_SCORE;
    }
    if (suppression.isPresent()) {
      return Fate.SUPPRESSED;
    }
    return place.orElseThrow() < settings.topInAll() ? Fate.KEPT : Fate.BEYOND_TOP_IN_ALL;
  }

  /** Whether its box or its score is not a number: no limit is met then. */
  boolean isNoNumber() {
    Box box = candidate.box();
    return Float.isNaN(box.width() + box.height() + candidate.score());
  }

  /** What its level is called: P3. */
  public String levelName() {
    return levels.name(candidate.level());
  }
}
