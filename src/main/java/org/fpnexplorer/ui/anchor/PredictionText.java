package org.fpnexplorer.ui.anchor;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.ui.Messages;

/** From the anchor to its box: what the head predicts for it, and where that leads. */
final class PredictionText {
  private PredictionText() {}

  static AnchorText anchor(AnchorLife life) {
    Candidate c = life.candidate();
    AnchorGrid grid = life.grid();
    double size = life.levels().size(c.level(), c.anchor());
    double ratio = life.levels().ratio(c.anchor());
    Box box = c.anchorBox();
    boolean rounded = life.levels().anchors().conventions().roundedAnchors();
    return new AnchorText(
        Figures.size(box),
        List.of(
            centre("x", c.x(), grid.offset(), grid.strideX()),
            centre("y", c.y(), grid.offset(), grid.strideY()),
            Figures.line(
                "w = %s/√%s = %s",
                Figures.trim(size), Figures.trim(ratio), Figures.pixels(size / Math.sqrt(ratio))),
            Figures.line(
                "h = %s·√%s = %s",
                Figures.trim(size), Figures.trim(ratio), Figures.pixels(size * Math.sqrt(ratio))),
            Figures.corners(box)),
        Messages.get(
            rounded ? "anchor.text.ANCHOR.rounded" : "anchor.text.ANCHOR",
            life.levelName(),
            c.y(),
            c.x(),
            c.anchor() + 1,
            grid.perCell()));
  }

  private static String centre(String axis, int cell, double offset, int stride) {
    String at = Figures.pixels((cell + offset) * stride);
    return offset == 0
        ? Figures.line("%s = %d·%d = %s", axis, cell, stride, at)
        : Figures.line("%s = (%d + %s)·%d = %s", axis, cell, Figures.trim(offset), stride, at);
  }

  static AnchorText logit(AnchorLife life) {
    Candidate c = life.candidate();
    String map = life.levels().map(c.level()).name();
    List<String> lines = new ArrayList<>();
    int channels = life.logits().size();
    for (int i = 0; i < channels; i++) {
      lines.add(
          Figures.line(
              "%s[%d, %d, %d] = %s",
              map, channels * c.anchor() + i, c.y(), c.x(), Figures.short4(life.logits().get(i))));
    }
    if (channels == 2) {
      lines.add(
          Figures.line(
              "%s − %s = %s",
              Figures.short4(life.logits().get(0)),
              Figures.bracketed(life.logits().get(1)),
              Figures.short4(c.logit())));
    }
    return new AnchorText(
        Figures.short4(c.logit()),
        lines,
        Messages.get(channels == 2 ? "anchor.text.LOGIT.pair" : "anchor.text.LOGIT"));
  }

  static AnchorText score(AnchorLife life) {
    Candidate c = life.candidate();
    List<String> lines = new ArrayList<>();
    boolean pair = life.logits().size() == 2;
    if (pair) {
      String object = Figures.short4(life.logits().get(0));
      String background = Figures.short4(life.logits().get(1));
      lines.add(Figures.line("e^%s / (e^%s + e^%s)", object, object, background));
    }
    lines.add(
        Figures.line(
            "1 / (1 + e^−(%s)) = %s", Figures.short4(c.logit()), Figures.score(c.score())));
    return new AnchorText(
        Figures.score(c.score()),
        lines,
        Messages.get(pair ? "anchor.text.SCORE.pair" : "anchor.text.SCORE"));
  }

  static AnchorText deltas(AnchorLife life) {
    Candidate c = life.candidate();
    Deltas d = c.deltas();
    int first = 4 * c.anchor();
    String map = life.levels().map(c.level()).name().replace("objectness", "bbox");
    return new AnchorText(
        Figures.line(
            "%s, %s, %s, %s",
            Figures.short2(d.dx()),
            Figures.short2(d.dy()),
            Figures.short2(d.dw()),
            Figures.short2(d.dh())),
        List.of(
            Figures.line("%s[%d…%d, %d, %d]:", map, first, first + 3, c.y(), c.x()),
            Figures.line("dx = %s   dy = %s", Figures.short4(d.dx()), Figures.short4(d.dy())),
            Figures.line("dw = %s   dh = %s", Figures.short4(d.dw()), Figures.short4(d.dh()))),
        Messages.get("anchor.text.DELTAS"));
  }

  static AnchorText decoded(AnchorLife life) {
    Candidate c = life.candidate();
    Deltas d = c.deltas();
    Box a = c.anchorBox();
    Box b = c.decoded();
    return new AnchorText(
        Figures.size(b),
        List.of(
            moved(
                "x",
                Figures.middle(a.x1(), a.x2()),
                a.width(),
                d.dx(),
                Figures.middle(b.x1(), b.x2())),
            moved(
                "y",
                Figures.middle(a.y1(), a.y2()),
                a.height(),
                d.dy(),
                Figures.middle(b.y1(), b.y2())),
            stretched("w", a.width(), d.dw(), b.width()),
            stretched("h", a.height(), d.dh(), b.height()),
            Figures.corners(b)),
        Messages.get(c.clamped() ? "anchor.text.DECODED.clamped" : "anchor.text.DECODED"));
  }

  private static String moved(String axis, double from, float side, float delta, double to) {
    return Figures.line(
        "%s = %s + %s·%s = %s",
        axis,
        Figures.pixels(from),
        Figures.pixels(side),
        Figures.bracketed(delta),
        Figures.pixels(to));
  }

  private static String stretched(String axis, float side, float delta, float result) {
    return Figures.line(
        "%s = %s·e^%s = %s",
        axis, Figures.pixels(side), Figures.power(delta), Figures.pixels(result));
  }

  static AnchorText clipped(AnchorLife life) {
    Box before = life.candidate().decoded();
    Box after = life.candidate().box();
    String width = String.valueOf(life.input().imageWidth());
    String height = String.valueOf(life.input().imageHeight());
    List<String> lines = new ArrayList<>();
    Figures.clip(lines, before, after, width, height);
    String key = lines.isEmpty() ? "anchor.text.CLIPPED.whole" : "anchor.text.CLIPPED";
    lines.add(Figures.corners(after));
    return new AnchorText(Figures.size(after), lines, Messages.get(key, width, height));
  }
}
