package org.fpnexplorer.ui.anchor;

import java.util.List;
import java.util.Locale;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.ui.Messages;

/**
 * A stage of an anchor's life in words and formulas.
 *
 * @param brief what came out, as short as can be
 * @param formulas with the anchor's own numbers, line by line
 * @param sentence what that means
 */
record AnchorText(String brief, List<String> formulas, String sentence) {
  private static final String NO_NUMBER = "NO_NUMBER";

  /** What is to be said of a stage, whether the anchor comes to it or not. */
  static AnchorText of(AnchorLife life, AnchorStage stage) {
    if (stage.isOfBoxHead() && life.roi().isEmpty()) {
      return life.fate() == Fate.KEPT ? nothing("anchor.roi.notYet") : notReached();
    }
    return switch (stage) {
      case ANCHOR -> PredictionText.anchor(life);
      case LOGIT -> PredictionText.logit(life);
      case SCORE -> PredictionText.score(life);
      case DELTAS -> PredictionText.deltas(life);
      case DECODED -> PredictionText.decoded(life);
      case CLIPPED -> PredictionText.clipped(life);
      case RANK -> SelectionText.rank(life);
      case FILTERS -> SelectionText.filters(life);
      case NMS -> SelectionText.nms(life);
      case FINAL -> SelectionText.last(life);
      case ROI_LEVEL -> BoxHeadText.level(life.roi().orElseThrow());
      case LABEL -> BoxHeadText.label(life.roi().orElseThrow());
      case REFINED -> BoxHeadText.refined(life, life.roi().orElseThrow());
      case DETECTION_FILTERS -> BoxHeadText.filters(life.roi().orElseThrow());
      case CLASS_NMS -> BoxHeadText.nms(life.roi().orElseThrow());
      case DETECTION -> BoxHeadText.last(life.roi().orElseThrow());
    };
  }

  /** Of a stage that it does not come to. */
  static AnchorText notReached() {
    return nothing("anchor.text.notReached");
  }

  private static AnchorText nothing(String why) {
    return new AnchorText("–", List.of(), Messages.get(why));
  }

  /** What became of the anchor, in one line. */
  static String verdict(AnchorLife life) {
    Fate fate = life.fate();
    if (life.roi().isPresent()) {
      return BoxHeadText.verdict(life.roi().get());
    }
    if (fate == Fate.SUPPRESSED) {
      Suppression by = life.suppression().orElseThrow();
      return Messages.get("anchor.verdict.SUPPRESSED", Figures.short4(by.iou()));
    }
    if (fate == Fate.KEPT || fate == Fate.BEYOND_TOP_IN_ALL) {
      return Messages.get("anchor.verdict." + fate, Figures.whole(life.place().getAsInt() + 1));
    }
    boolean isFiltered = fate == Fate.TOO_SMALL || fate == Fate.BELOW_MIN_SCORE;
    return Messages.get("anchor.verdict." + (isFiltered && life.isNoNumber() ? NO_NUMBER : fate));
  }

  /** An anchor by its place: P4 [5, 9] 2. */
  static String name(String levelName, Candidate candidate) {
    return String.format(
        Locale.ROOT,
        "%s [%d, %d] #%d",
        levelName,
        candidate.y(),
        candidate.x(),
        candidate.anchor() + 1);
  }
}
