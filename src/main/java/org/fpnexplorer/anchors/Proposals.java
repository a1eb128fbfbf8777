package org.fpnexplorer.anchors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The boxes that were selected, and why every other one was not. */
public final class Proposals {
  private final List<RankedLevel> levels;
  private final SelectionSettings settings;
  private final List<Candidate> kept;
  private final Map<Integer, Decision[]> decisions;

  /**
   * @param decisions by number of the level, then by rank
   */
  Proposals(
      List<RankedLevel> levels,
      SelectionSettings settings,
      List<Candidate> kept,
      Map<Integer, Decision[]> decisions) {
    this.levels = levels;
    this.settings = settings;
    this.kept = List.copyOf(kept);
    this.decisions = decisions;
  }

  /** The proposals, best score first; {@link Candidate#box} is the proposal's box. */
  public List<Candidate> kept() {
    return kept;
  }

  /**
   * What became of each candidate that was among the best n of a level switched on: the finest
   * level first, in each level the best logit first.
   */
  public List<Decision> decisions() {
    return decisions.values().stream().flatMap(Arrays::stream).toList();
  }

  /**
   * What became of one anchor, whether it was among the best n of its level or not.
   *
   * @param level number of the pyramid level, 2 to 6
   * @param y row of the cell
   * @param x column of the cell
   * @param anchor which of the cell's k anchors, from 0
   * @throws NoSuchElementException if there is no such level
   * @throws IndexOutOfBoundsException if there is no such anchor in it
   */
  public Decision decision(int level, int y, int x, int anchor) {
    RankedLevel ranked =
        levels.stream()
            .filter(candidate -> candidate.level() == level)
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no head looks at level " + level));
    Candidate candidate = ranked.candidate(y, x, anchor);
    Decision[] byRank = decisions.get(level);
    if (candidate.rank() < byRank.length) {
      return byRank[candidate.rank()];
    }
    boolean off = settings.levelsOff().contains(level);
    return Decision.of(candidate, off ? Fate.LEVEL_OFF : Fate.NOT_IN_TOP_N);
  }
}
