package org.fpnexplorer.ui.objects;

import java.util.Locale;
import org.fpnexplorer.anchors.ObjectMatch;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** Who owns an object, in words. */
final class ObjectsText {
  private ObjectsText() {}

  /** What is wrong with the box, or only to be known of it; empty if nothing is. */
  static String fault(ObjectAnswer answer, PaddedInput input) {
    return answer
        .fault()
        .map(fault -> Messages.get("objects.fault." + fault))
        .orElseGet(
            () ->
                answer.isCut()
                    ? Messages.get("objects.cut", input.imageWidth(), input.imageHeight())
                    : "");
  }

  /** Which anchor owns the object, and why. */
  static String owner(ObjectMatch match, HeadLevels levels) {
    if (match.best().isEmpty()) {
      return Messages.get("objects.owner.none");
    }
    ObjectMatch.Anchor best = match.best().get();
    return Messages.get(
        best.forced() ? "objects.owner.forced" : "objects.owner",
        levels.name(best.level()),
        best.row(),
        best.column(),
        best.anchor() + 1,
        iou(best.iou()));
  }

  /** Which level the box is pooled from, and what to think of it. */
  static String roi(RoiStory roi, HeadLevels levels) {
    int first = levels.numbers().get(0);
    double smallest = levels.size(first, 0);
    String text =
        Messages.get(roi.isKeptWithin() ? "objects.roi.kept" : "objects.roi", roi.level());
    return smallest < 32
        ? text
            + " "
            + Messages.get("objects.roi.small", String.format(Locale.ROOT, "%.0f", smallest))
        : text;
  }

  static String iou(float value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Its sides, in pixels of the network's input. */
  static String size(Box box) {
    return String.format(Locale.ROOT, "%.0f × %.0f", box.width(), box.height());
  }

  /** Where it is and how large, in pixels of the network's input. */
  static String box(Box box) {
    return Messages.get(
        "objects.box",
        String.format(Locale.ROOT, "%.1f", box.x1()),
        String.format(Locale.ROOT, "%.1f", box.y1()),
        size(box));
  }
}
