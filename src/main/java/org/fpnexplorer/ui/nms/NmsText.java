package org.fpnexplorer.ui.nms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.anchors.AcrossLevels;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** A suppression in words. */
final class NmsText {
  private static final int LISTED = 8;

  private NmsText() {}

  /** What happens to the box that is looked at. */
  static String step(NmsReplay replay, int box, double threshold) {
    if (!replay.isKept(box)) {
      return Messages.get(
          "nms.removed",
          box + 1,
          score(replay.candidate(box)),
          replay.suppressor(box).getAsInt() + 1,
          iou(replay.iou(box)),
          limit(threshold));
    }
    List<Integer> victims = replay.victims(box);
    if (victims.isEmpty()) {
      return Messages.get(
          "nms.kept.alone", box + 1, score(replay.candidate(box)), limit(threshold));
    }
    String ious =
        victims.stream()
            .limit(LISTED)
            .map(victim -> iou(replay.iou(victim)))
            .collect(Collectors.joining(", "));
    return Messages.get(
        victims.size() > LISTED ? "nms.kept.many" : "nms.kept",
        box + 1,
        score(replay.candidate(box)),
        victims.size(),
        limit(threshold),
        ious);
  }

  /** How far the suppression has come. */
  static String progress(NmsReplay replay, int position) {
    int kept = 0;
    int removed = 0;
    for (int box = 0; box < replay.size(); box++) {
      switch (replay.state(box, position)) {
        case KEPT -> kept++;
        case REMOVED -> removed++;
        case WAITING -> {}
      }
    }
    return Messages.get("nms.progress", kept, removed, replay.size() - kept - removed);
  }

  /** Why levels are suppressed apart, on this image. */
  static String across(AcrossLevels across, HeadLevels levels, double threshold) {
    if (levels.numbers().size() == 1) {
      return Messages.get("nms.across.one");
    }
    if (across.closest().isEmpty()) {
      return Messages.get("nms.across.none");
    }
    AcrossLevels.Pair pair = across.closest().get();
    return Messages.get(
        pair.iou() > threshold ? "nms.across" : "nms.across.apart",
        levels.name(pair.better().level()),
        levels.name(pair.other().level()),
        iou(pair.iou()),
        limit(threshold),
        Amounts.grouped(across.survivors()),
        Amounts.grouped(across.lost()));
  }

  static String iou(float value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String limit(double threshold) {
    return String.format(Locale.ROOT, "%.2f", threshold);
  }

  static String score(Candidate candidate) {
    return String.format(Locale.ROOT, "%.3f", candidate.score());
  }
}
