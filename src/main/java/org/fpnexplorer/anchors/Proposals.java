package org.fpnexplorer.anchors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The boxes that were selected, and why every other one was not. */
public final class Proposals {
  private final List<RankedLevel> levels;
  private final SelectionSettings settings;
  private final List<Candidate> survivors;
  private final Map<Integer, Decision[]> decisions;

  /**
   * @param survivors of the NMS, best score first; the first of them, as many as the settings allow
   *     in all, are the proposals
   * @param decisions by number of the level, then by rank
   */
  Proposals(
      List<RankedLevel> levels,
      SelectionSettings settings,
      List<Candidate> survivors,
      Map<Integer, Decision[]> decisions) {
    this.levels = levels;
    this.settings = settings;
    this.survivors = List.copyOf(survivors);
    this.decisions = decisions;
  }

  /** The proposals, best score first; {@link Candidate#box} is the proposal's box. */
  public List<Candidate> kept() {
    return survivors.subList(0, Math.min(settings.topInAll(), survivors.size()));
  }

  /** All that survived the NMS of their levels, proposals or not, best score first. */
  public List<Candidate> survivors() {
    return survivors;
  }

  /** How they were selected. */
  public SelectionSettings settings() {
    return settings;
  }

  /** The numbers of the levels that a head looks at, finest first, switched on or off. */
  public List<Integer> levels() {
    return levels.stream().map(RankedLevel::level).toList();
  }

  /**
   * What became of each candidate of one level that was among its best n, the best logit first.
   *
   * @throws NoSuchElementException if there is no such level
   */
  public List<Decision> decisions(int level) {
    ranked(level);
    return List.of(decisions.get(level));
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
    Candidate candidate = ranked(level).candidate(y, x, anchor);
    Decision[] byRank = decisions.get(level);
    if (candidate.rank() < byRank.length) {
      return byRank[candidate.rank()];
    }
    boolean off = settings.levelsOff().contains(level);
    return Decision.of(candidate, off ? Fate.LEVEL_OFF : Fate.NOT_IN_TOP_N);
  }

  private RankedLevel ranked(int level) {
    return levels.stream()
        .filter(candidate -> candidate.level() == level)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no head looks at level " + level));
  }
}
