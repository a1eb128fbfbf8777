package org.fpnexplorer.ui.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionDecision.Suppression;
import org.fpnexplorer.anchors.DetectionFate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.objects.RoiStory;

/** From the proposal to the detections: what the box head makes of it. */
final class BoxHeadText {
  private BoxHeadText() {}

  /** A detection by its class and its proposal: dog, proposal 12. */
  static String name(RoiLife roi, Detection of) {
    return Messages.get(
        "anchor.roi.name", roi.names().get(of.label()), Figures.whole(of.roi() + 1));
  }

  /** What became of the proposal, in one line. */
  static String verdict(RoiLife roi) {
    String key = "anchor.roi.verdict." + roi.fate();
    return switch (roi.fate()) {
      case KEPT, BEYOND_TOP_IN_ALL ->
          Messages.get(key, roi.name(), Figures.whole(roi.place().getAsInt() + 1));
      case SUPPRESSED ->
          Messages.get(key, roi.name(), Figures.short4(roi.suppression().orElseThrow().iou()));
      default -> Messages.get(key, roi.name());
    };
  }

  /** Equation 1 of the FPN paper. */
  static AnchorText level(RoiLife roi) {
    Box box = roi.detection().proposal();
    RoiStory story = RoiStory.of(roi.levels(), box);
    String key =
        roi.fate() == DetectionFate.LEVEL_OFF ? "anchor.roi.LEVEL.off" : "anchor.roi.LEVEL";
    return new AnchorText(
        "P" + story.level(),
        story.lines(box),
        Messages.get(
            key,
            Figures.whole(roi.detection().roi() + 1),
            Figures.whole(roi.others().size()),
            "P" + story.level()));
  }

  /** Softmax over the classes. */
  static AnchorText label(RoiLife roi) {
    Detection d = roi.detection();
    float logit = roi.logits().get(d.label());
    double sum = roi.logits().stream().mapToDouble(Math::exp).sum();
    List<String> lines = new ArrayList<>();
    lines.add(logit(roi, d.label()));
    lines.add(logit(roi, 0));
    String power = Figures.short4(Math.exp(logit));
    lines.add(Figures.line("e^%s = %s", Figures.bracketed(logit), power));
    lines.add(
        Figures.line(
            "e^l / Σ e^l = %s / %s = %s", power, Figures.short4(sum), Figures.score(d.score())));
    String others =
        roi.likeliest().stream()
            .filter(other -> other.label() != d.label())
            .map(other -> brief(roi, other))
            .collect(Collectors.joining(", "));
    boolean isLikeliest = roi.likeliest().get(0).label() == d.label();
    return new AnchorText(
        brief(roi, d),
        lines,
        Messages.get(
            isLikeliest ? "anchor.roi.LABEL" : "anchor.roi.LABEL.other",
            roi.name(),
            roi.names().size(),
            others));
  }

  private static String logit(RoiLife roi, int label) {
    return Figures.line(
        "class_logits[%d, %d] = %s  (%s)",
        roi.detection().roi(),
        label,
        Figures.short4(roi.logits().get(label)),
        label == 0 ? Messages.get("anchor.roi.background") : roi.names().get(label));
  }

  /** A class and its score. */
  static String brief(RoiLife roi, Detection d) {
    return roi.names().get(d.label()) + " " + Figures.score(d.score());
  }

  /** The box decoded once more, with the box head's weights. */
  static AnchorText refined(AnchorLife life, RoiLife roi) {
    Detection d = roi.detection();
    Deltas t = d.deltas();
    Box p = d.proposal();
    Box b = d.decoded();
    BoxCoder coder = BoxCoder.DETECTION;
    int first = 4 * d.label();
    List<String> lines = new ArrayList<>();
    lines.add(Figures.line("class_bbox[%d, %d…%d]:", d.roi(), first, first + 3));
    lines.add(Figures.line("dx = %s   dy = %s", Figures.short4(t.dx()), Figures.short4(t.dy())));
    lines.add(Figures.line("dw = %s   dh = %s", Figures.short4(t.dw()), Figures.short4(t.dh())));
    lines.add(moved("x", p.x1(), p.x2(), t.dx(), coder.wx(), Figures.middle(b.x1(), b.x2())));
    lines.add(moved("y", p.y1(), p.y2(), t.dy(), coder.wy(), Figures.middle(b.y1(), b.y2())));
    lines.add(stretched("w", p.width(), t.dw(), coder.ww(), b.width()));
    lines.add(stretched("h", p.height(), t.dh(), coder.wh(), b.height()));
    String width = String.valueOf(life.input().imageWidth());
    String height = String.valueOf(life.input().imageHeight());
    Figures.clip(lines, b, d.box(), width, height);
    lines.add(Figures.corners(d.box()));
    return new AnchorText(
        Figures.size(d.box()), lines, Messages.get("anchor.roi.REFINED", roi.name()));
  }

  private static String moved(
      String axis, float from, float to, float delta, float weight, double result) {
    return Figures.line(
        "%s = %s + %s·%s/%.0f = %s",
        axis,
        Figures.pixels(Figures.middle(from, to)),
        Figures.pixels(to - from),
        Figures.bracketed(delta),
        weight,
        Figures.pixels(result));
  }

  private static String stretched(
      String axis, float side, float delta, float weight, float result) {
    String power =
        delta / weight > BoxCoder.LARGEST_LOG
            ? Figures.power(delta / weight)
            : Figures.line("(%s/%.0f)", Figures.short4(delta), weight);
    return Figures.line(
        "%s = %s·e^%s = %s", axis, Figures.pixels(side), power, Figures.pixels(result));
  }

  /** Whether it is likely enough and large enough. */
  static AnchorText filters(RoiLife roi) {
    Detection d = roi.detection();
    Box box = d.box();
    double minScore = roi.settings().minScore();
    double minSide = roi.settings().minSide();
    boolean likely = d.score() > (float) minScore;
    boolean large = Math.min(box.width(), box.height()) >= (float) minSide;
    return new AnchorText(
        Figures.score(d.score()),
        List.of(
            Figures.line(
                "%s %s %s", Figures.score(d.score()), likely ? ">" : "≤", Figures.trim(minScore)),
            Figures.line(
                "min(%s, %s) %s %s",
                Figures.pixels(box.width()),
                Figures.pixels(box.height()),
                large ? "≥" : "<",
                Figures.trim(minSide))),
        Messages.get(
            !likely
                ? "anchor.roi.FILTERS.score"
                : large ? "anchor.roi.FILTERS" : "anchor.roi.FILTERS.small"));
  }

  /** Whether a better box of its class overlaps it. */
  static AnchorText nms(RoiLife roi) {
    String threshold = Figures.trim(roi.settings().nmsThreshold());
    if (roi.suppression().isPresent()) {
      Suppression by = roi.suppression().get();
      return new AnchorText(
          "IoU " + Figures.short4(by.iou()),
          List.of(Figures.line("IoU = %s > %s", Figures.short4(by.iou()), threshold)),
          Messages.get(
              "anchor.roi.NMS.suppressed", name(roi, by.by()), Figures.score(by.by().score())));
    }
    if (roi.rival().isPresent()) {
      Suppression rival = roi.rival().get();
      return new AnchorText(
          Messages.get("anchor.survives"),
          List.of(Figures.line("IoU = %s ≤ %s", Figures.short4(rival.iou()), threshold)),
          Messages.get("anchor.roi.NMS.rival", name(roi, rival.by())));
    }
    return roi.place().isPresent()
        ? new AnchorText(
            Messages.get("anchor.survives"),
            List.of(),
            Messages.get("anchor.roi.NMS.alone", roi.name()))
        : AnchorText.notReached();
  }

  /** Its place among all detections. */
  static AnchorText last(RoiLife roi) {
    if (roi.place().isEmpty()) {
      return AnchorText.notReached();
    }
    String place = Figures.whole(roi.place().getAsInt() + 1);
    String top = Figures.whole(roi.settings().topInAll());
    boolean kept = roi.fate() == DetectionFate.KEPT;
    return new AnchorText(
        Messages.get("anchor.of", place, Figures.whole(roi.survivors())),
        List.of(Figures.line("%s %s %s", place, kept ? "≤" : ">", top)),
        Messages.get(kept ? "anchor.roi.DETECTION" : "anchor.roi.DETECTION.beyond", top));
  }
}
