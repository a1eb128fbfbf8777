package org.fpnexplorer.ui.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
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
    return switch (stage) {
      case ANCHOR -> anchor(life);
      case LOGIT -> logit(life);
      case SCORE -> score(life);
      case DELTAS -> deltas(life);
      case DECODED -> decoded(life);
      case CLIPPED -> clipped(life);
      case RANK -> rank(life);
      case FILTERS -> filters(life);
      case NMS -> nms(life);
      case FINAL -> last(life);
    };
  }

  /** What became of the anchor, in one line. */
  static String verdict(AnchorLife life) {
    Fate fate = life.fate();
    if (fate == Fate.SUPPRESSED) {
      Suppression by = life.suppression().orElseThrow();
      return Messages.get("anchor.verdict.SUPPRESSED", short4(by.iou()));
    }
    if (fate == Fate.KEPT || fate == Fate.BEYOND_TOP_IN_ALL) {
      return Messages.get("anchor.verdict." + fate, whole(life.place().getAsInt() + 1));
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

  private static AnchorText anchor(AnchorLife life) {
    Candidate c = life.candidate();
    AnchorGrid grid = life.grid();
    double size = life.levels().size(c.level(), c.anchor());
    double ratio = life.levels().ratio(c.anchor());
    Box box = c.anchorBox();
    boolean rounded = life.levels().anchors().conventions().roundedAnchors();
    return new AnchorText(
        size(box),
        List.of(
            centre("x", c.x(), grid.offset(), grid.strideX()),
            centre("y", c.y(), grid.offset(), grid.strideY()),
            line("w = %s/√%s = %s", trim(size), trim(ratio), pixels(size / Math.sqrt(ratio))),
            line("h = %s·√%s = %s", trim(size), trim(ratio), pixels(size * Math.sqrt(ratio))),
            corners(box)),
        Messages.get(
            rounded ? "anchor.text.ANCHOR.rounded" : "anchor.text.ANCHOR",
            life.levelName(),
            c.y(),
            c.x(),
            c.anchor() + 1,
            grid.perCell()));
  }

  private static String centre(String axis, int cell, double offset, int stride) {
    String at = pixels((cell + offset) * stride);
    return offset == 0
        ? line("%s = %d·%d = %s", axis, cell, stride, at)
        : line("%s = (%d + %s)·%d = %s", axis, cell, trim(offset), stride, at);
  }

  private static AnchorText logit(AnchorLife life) {
    Candidate c = life.candidate();
    String map = life.levels().map(c.level()).name();
    List<String> lines = new ArrayList<>();
    int channels = life.logits().size();
    for (int i = 0; i < channels; i++) {
      lines.add(
          line(
              "%s[%d, %d, %d] = %s",
              map, channels * c.anchor() + i, c.y(), c.x(), short4(life.logits().get(i))));
    }
    if (channels == 2) {
      lines.add(
          line(
              "%s − %s = %s",
              short4(life.logits().get(0)), bracketed(life.logits().get(1)), short4(c.logit())));
    }
    return new AnchorText(
        short4(c.logit()),
        lines,
        Messages.get(channels == 2 ? "anchor.text.LOGIT.pair" : "anchor.text.LOGIT"));
  }

  private static AnchorText score(AnchorLife life) {
    Candidate c = life.candidate();
    List<String> lines = new ArrayList<>();
    boolean pair = life.logits().size() == 2;
    if (pair) {
      String object = short4(life.logits().get(0));
      String background = short4(life.logits().get(1));
      lines.add(line("e^%s / (e^%s + e^%s)", object, object, background));
    }
    lines.add(line("1 / (1 + e^−(%s)) = %s", short4(c.logit()), score(c)));
    return new AnchorText(
        score(c), lines, Messages.get(pair ? "anchor.text.SCORE.pair" : "anchor.text.SCORE"));
  }

  private static AnchorText deltas(AnchorLife life) {
    Candidate c = life.candidate();
    Deltas d = c.deltas();
    int first = 4 * c.anchor();
    String map = life.levels().map(c.level()).name().replace("objectness", "bbox");
    return new AnchorText(
        line("%s, %s, %s, %s", short2(d.dx()), short2(d.dy()), short2(d.dw()), short2(d.dh())),
        List.of(
            line("%s[%d…%d, %d, %d]:", map, first, first + 3, c.y(), c.x()),
            line("dx = %s   dy = %s", short4(d.dx()), short4(d.dy())),
            line("dw = %s   dh = %s", short4(d.dw()), short4(d.dh()))),
        Messages.get("anchor.text.DELTAS"));
  }

  private static AnchorText decoded(AnchorLife life) {
    Candidate c = life.candidate();
    Deltas d = c.deltas();
    Box a = c.anchorBox();
    Box b = c.decoded();
    return new AnchorText(
        size(b),
        List.of(
            moved("x", middle(a.x1(), a.x2()), a.width(), d.dx(), middle(b.x1(), b.x2())),
            moved("y", middle(a.y1(), a.y2()), a.height(), d.dy(), middle(b.y1(), b.y2())),
            stretched("w", a.width(), d.dw(), b.width()),
            stretched("h", a.height(), d.dh(), b.height()),
            corners(b)),
        Messages.get(c.clamped() ? "anchor.text.DECODED.clamped" : "anchor.text.DECODED"));
  }

  private static double middle(float from, float to) {
    return from + (to - from) / 2.0;
  }

  private static String moved(String axis, double from, float side, float delta, double to) {
    return line(
        "%s = %s + %s·%s = %s", axis, pixels(from), pixels(side), bracketed(delta), pixels(to));
  }

  private static String stretched(String axis, float side, float delta, float result) {
    String power =
        delta > BoxCoder.LARGEST_LOG
            ? line("min(%s, 4.1352)", short4(delta))
            : delta < 0 ? "(" + short4(delta) + ")" : short4(delta);
    return line("%s = %s·e^%s = %s", axis, pixels(side), power, pixels(result));
  }

  private static AnchorText clipped(AnchorLife life) {
    Box before = life.candidate().decoded();
    Box after = life.candidate().box();
    String width = String.valueOf(life.input().imageWidth());
    String height = String.valueOf(life.input().imageHeight());
    List<String> lines = new ArrayList<>();
    clip(lines, "x1", before.x1(), after.x1(), width);
    clip(lines, "y1", before.y1(), after.y1(), height);
    clip(lines, "x2", before.x2(), after.x2(), width);
    clip(lines, "y2", before.y2(), after.y2(), height);
    String key = lines.isEmpty() ? "anchor.text.CLIPPED.whole" : "anchor.text.CLIPPED";
    lines.add(corners(after));
    return new AnchorText(size(after), lines, Messages.get(key, width, height));
  }

  private static void clip(List<String> lines, String name, float from, float to, String limit) {
    if (from != to) {
      lines.add(line("%s: %s → %s  (0 … %s)", name, pixels(from), pixels(to), limit));
    }
  }

  private static AnchorText rank(AnchorLife life) {
    String rank = whole(life.candidate().rank() + 1);
    String all = whole(life.grid().size());
    int top = life.settings().topPerLevel();
    String sign = life.candidate().rank() < top ? "≤" : ">";
    String key =
        switch (life.fate()) {
          case LEVEL_OFF -> "anchor.text.RANK.off";
          case NOT_IN_TOP_N -> "anchor.text.RANK.out";
          default -> "anchor.text.RANK";
        };
    return new AnchorText(
        Messages.get("anchor.of", rank, all),
        List.of(line("%s %s %s", rank, sign, whole(top))),
        Messages.get(key, life.levelName(), rank, all, whole(top)));
  }

  private static AnchorText filters(AnchorLife life) {
    Candidate c = life.candidate();
    Box box = c.box();
    double minSide = life.settings().minSide();
    double minScore = life.settings().minScore();
    float shorter = Math.min(box.width(), box.height());
    boolean isLarge = shorter >= (float) minSide;
    if (life.isNoNumber()) {
      return new AnchorText(
          Messages.get("anchor.noNumber"),
          List.of(size(box), score(c)),
          Messages.get("anchor.text.FILTERS.noNumber"));
    }
    String missed = c.score() >= (float) minScore ? "" : ".score";
    return new AnchorText(
        Messages.get(isLarge ? "anchor.large" : "anchor.small"),
        List.of(
            line(
                "min(%s, %s) %s %s",
                pixels(box.width()), pixels(box.height()), isLarge ? "≥" : "<", trim(minSide)),
            line("%s %s %s", score(c), c.score() >= (float) minScore ? "≥" : "<", trim(minScore))),
        Messages.get("anchor.text.FILTERS" + (isLarge ? missed : ".small")));
  }

  private static AnchorText nms(AnchorLife life) {
    String threshold = trim(life.settings().nmsThreshold());
    if (life.suppression().isPresent()) {
      Suppression by = life.suppression().get();
      return new AnchorText(
          "IoU " + short4(by.iou()),
          List.of(line("IoU = %s > %s", short4(by.iou()), threshold)),
          Messages.get(
              "anchor.text.NMS.suppressed",
              name(life.levelName(), by.by()),
              whole(by.by().rank() + 1),
              score(by.by())));
    }
    if (life.rival().isPresent()) {
      Suppression rival = life.rival().get();
      return new AnchorText(
          Messages.get("anchor.survives"),
          List.of(line("IoU = %s ≤ %s", short4(rival.iou()), threshold)),
          Messages.get("anchor.text.NMS.rival", name(life.levelName(), rival.by())));
    }
    boolean reached = life.place().isPresent();
    return new AnchorText(
        reached ? Messages.get("anchor.survives") : "–",
        List.of(),
        Messages.get(reached ? "anchor.text.NMS.alone" : "anchor.text.notReached"));
  }

  private static AnchorText last(AnchorLife life) {
    if (life.place().isEmpty()) {
      return new AnchorText("–", List.of(), Messages.get("anchor.text.notReached"));
    }
    String place = whole(life.place().getAsInt() + 1);
    String top = whole(life.settings().topInAll());
    boolean kept = life.fate() == Fate.KEPT;
    return new AnchorText(
        Messages.get("anchor.of", place, whole(life.survivors())),
        List.of(line("%s %s %s", place, kept ? "≤" : ">", top)),
        Messages.get(
            kept ? "anchor.text.FINAL" : "anchor.text.FINAL.beyond",
            place,
            whole(life.survivors()),
            top));
  }

  /** A score as it is written everywhere. */
  static String score(Candidate candidate) {
    return line("%.3f", candidate.score());
  }

  private static String corners(Box box) {
    return line(
        "(%s, %s) – (%s, %s)",
        pixels(box.x1()), pixels(box.y1()), pixels(box.x2()), pixels(box.y2()));
  }

  private static String size(Box box) {
    return line("%s × %s", pixels(box.width()), pixels(box.height()));
  }

  private static String bracketed(float value) {
    return value < 0 ? "(" + short4(value) + ")" : short4(value);
  }

  private static String pixels(double value) {
    return Math.abs(value) < 1e5 ? minus(line("%.1f", value)) : minus(line("%.2e", value));
  }

  private static String short2(double value) {
    return minus(line("%.2f", value));
  }

  /** A logit, a delta or an IoU. */
  static String short4(double value) {
    return minus(line(Math.abs(value) < 1e4 ? "%.4f" : "%.3e", value));
  }

  /** A setting without needless zeros. */
  private static String trim(double value) {
    return value == Math.rint(value)
        ? line("%.0f", value)
        : line("%.3f", value).replaceFirst("0+$", "");
  }

  private static String whole(int value) {
    return line("%,d", value);
  }

  /** A minus as long as the plus is wide; no minus before a zero. */
  private static String minus(String number) {
    return number.matches("-0\\.?0*") ? number.substring(1) : number.replace('-', '−');
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
