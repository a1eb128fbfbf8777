package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The non-maximum suppression of one level, box by box. Its boxes are numbered in the order in
 * which they are looked at, from 0: best score first. A box that is looked at and has not been
 * removed is kept, and removes every later box that overlaps it by more than the threshold.
 */
public final class NmsReplay {
  private static final int NOBODY = -1;

  /** Where a box stands while another one is looked at. */
  public enum State {
    /** Its turn is still to come, and nobody has removed it so far. */
    WAITING,
    /** It was looked at, or is now, and is kept. */
    KEPT,
    /** A kept box, looked at before or now, has removed it. */
    REMOVED
  }

  private final List<Decision> boxes;
  private final int[] suppressors;
  private final List<List<Integer>> victims;

  private NmsReplay(List<Decision> boxes) {
    this.boxes = boxes;
    this.suppressors = new int[boxes.size()];
    this.victims = new ArrayList<>();
    int[] numberByRank = new int[boxes.stream().mapToInt(NmsReplay::rank).max().orElse(0) + 1];
    for (int box = 0; box < boxes.size(); box++) {
      numberByRank[rank(boxes.get(box))] = box;
      victims.add(new ArrayList<>());
      suppressors[box] = NOBODY;
      if (boxes.get(box).suppression().isPresent()) {
        // Looked at before, so it has its number already.
        suppressors[box] = numberByRank[boxes.get(box).suppression().get().by().rank()];
        victims.get(suppressors[box]).add(box);
      }
    }
  }

  private static int rank(Decision decision) {
    return decision.candidate().rank();
  }

  /**
   * The suppression within one level of a selection. Boxes dropped before it, because they are too
   * small or score too low, have no part in it; of a level switched off none has.
   *
   * @throws java.util.NoSuchElementException if no head looks at that level
   */
  public static NmsReplay of(Proposals proposals, int level) {
    // By rank is by score: equal scores keep their order.
    return new NmsReplay(
        proposals.decisions(level).stream()
            .filter(
                decision ->
                    switch (decision.fate()) {
                      case SUPPRESSED, BEYOND_TOP_IN_ALL, KEPT -> true;
                      case LEVEL_OFF, NOT_IN_TOP_N, TOO_SMALL, BELOW_MIN_SCORE -> false;
                    })
            .toList());
  }

  /** How many boxes take part. */
  public int size() {
    return boxes.size();
  }

  /** A box; what counts is {@link Candidate#box}, in pixels of the network's input. */
  public Candidate candidate(int box) {
    return boxes.get(box).candidate();
  }

  /** What became of a box in the end. */
  public Decision decision(int box) {
    return boxes.get(box);
  }

  /** The number of the kept box that removed a box; empty if that one was kept. */
  public OptionalInt suppressor(int box) {
    return isKept(box) ? OptionalInt.empty() : OptionalInt.of(suppressors[box]);
  }

  /**
   * The IoU of a removed box with the one that removed it, 0 to 1.
   *
   * @throws java.util.NoSuchElementException if it was kept
   */
  public float iou(int box) {
    return boxes.get(box).suppression().orElseThrow().iou();
  }

  /** Whether a box survives. */
  public boolean isKept(int box) {
    return suppressors[box] == NOBODY;
  }

  /** The boxes that a box removes, in their order; none, if it was removed itself. */
  public List<Integer> victims(int box) {
    return List.copyOf(victims.get(box));
  }

  /** The boxes that survive, in their order. */
  public List<Integer> kept() {
    List<Integer> kept = new ArrayList<>();
    for (int box = 0; box < size(); box++) {
      if (isKept(box)) {
        kept.add(box);
      }
    }
    return kept;
  }

  /** Where a box stands once the box at the given position has been looked at. */
  public State state(int box, int position) {
    if (isKept(box)) {
      return box <= position ? State.KEPT : State.WAITING;
    }
    return suppressors[box] <= position ? State.REMOVED : State.WAITING;
  }
}
