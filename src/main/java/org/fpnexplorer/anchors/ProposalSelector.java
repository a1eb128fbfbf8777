package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Nms;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;

/**
 * From the outputs of the heads to proposals, in torchvision's order: the best n of a level by
 * logit, decoded, clipped to the image (not to the padding), short sides dropped, low scores
 * dropped, NMS within the level, then the best of all levels together.
 *
 * <p>Ranking happens once, here; {@link #select} may be called again and again with other settings,
 * from any thread. A logit that is not a number ranks last; its box is dropped, and so is every box
 * with a side that is not a number.
 */
public final class ProposalSelector {
  /** Sorting is stable: of equal scores the finer level's comes first, then the better logit's. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed();

  private final List<RankedLevel> levels;

  /**
   * Ranks the anchors of every level.
   *
   * @param outputs of the head, finest level first, one for each of the spec's sizes
   * @throws IllegalArgumentException if there are more or fewer levels than sizes, or the tensors
   *     do not have the shapes the spec asks for
   */
  public ProposalSelector(AnchorSpec spec, List<HeadOutput> outputs, PaddedInput input) {
    if (outputs.size() != spec.sizes().size()) {
      throw new IllegalArgumentException(
          outputs.size() + " levels for anchors of " + spec.sizes().size() + " sizes");
    }
    levels =
        IntStream.range(0, outputs.size())
            .mapToObj(i -> new RankedLevel(spec, i, outputs.get(i), input))
            .toList();
  }

  /** Selects proposals and says of every candidate what became of it. */
  public Proposals select(SelectionSettings settings) {
    Map<Integer, Decision[]> decisions = new LinkedHashMap<>();
    List<Candidate> survivors = new ArrayList<>();
    for (RankedLevel level : levels) {
      boolean off = settings.levelsOff().contains(level.level());
      List<Candidate> candidates = off ? List.of() : level.best(settings.topPerLevel());
      Decision[] byRank = new Decision[candidates.size()];
      suppress(dropUnfit(candidates, settings, byRank), settings, byRank, survivors);
      decisions.put(level.level(), byRank);
    }
    survivors.sort(BEST_FIRST);
    int kept = Math.min(settings.topInAll(), survivors.size());
    for (int i = 0; i < survivors.size(); i++) {
      Candidate candidate = survivors.get(i);
      Fate fate = i < kept ? Fate.KEPT : Fate.BEYOND_TOP_IN_ALL;
      decisions.get(candidate.level())[candidate.rank()] = Decision.of(candidate, fate);
    }
    return new Proposals(levels, settings, survivors, decisions);
  }

  /** Decides on boxes that are too small or score too low; returns the others, order unchanged. */
  private static List<Candidate> dropUnfit(
      List<Candidate> candidates, SelectionSettings settings, Decision[] byRank) {
    // Scores and sides are floats; a limit rounded to float lets a value equal to it pass.
    float minSide = (float) settings.minSide();
    float minScore = (float) settings.minScore();
    List<Candidate> fit = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Box box = candidate.box();
      // Asked this way round, NaN fails.
      if (!(box.width() >= minSide && box.height() >= minSide)) {
        byRank[candidate.rank()] = Decision.of(candidate, Fate.TOO_SMALL);
      } else if (!(candidate.score() >= minScore)) {
        byRank[candidate.rank()] = Decision.of(candidate, Fate.BELOW_MIN_SCORE);
      } else {
        fit.add(candidate);
      }
    }
    return fit;
  }

  /** Decides on boxes that a better one suppresses; adds the others to the survivors. */
  private static void suppress(
      List<Candidate> candidates,
      SelectionSettings settings,
      Decision[] byRank,
      List<Candidate> survivors) {
    float[] scores = new float[candidates.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = candidates.get(i).score();
    }
    List<Box> boxes = candidates.stream().map(Candidate::box).toList();
    Nms nms = Nms.greedy(boxes, scores, settings.nmsThreshold());
    for (int i = 0; i < scores.length; i++) {
      Candidate candidate = candidates.get(i);
      if (nms.isKept(i)) {
        survivors.add(candidate);
      } else {
        Candidate by = candidates.get(nms.suppressor(i));
        byRank[candidate.rank()] = Decision.suppressed(candidate, by, nms.iou(i));
      }
    }
  }
}
