package org.fpnexplorer.ui.anchor;

import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision.Suppression;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.Messages;

/** From the box to the proposals: what it is compared with, and whether it remains. */
final class SelectionText {
  private SelectionText() {}

  static AnchorText rank(AnchorLife life) {
    String rank = Figures.whole(life.candidate().rank() + 1);
    String all = Figures.whole(life.grid().size());
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
        List.of(Figures.line("%s %s %s", rank, sign, Figures.whole(top))),
        Messages.get(key, life.levelName(), rank, all, Figures.whole(top)));
  }

  static AnchorText filters(AnchorLife life) {
    Candidate c = life.candidate();
    Box box = c.box();
    double minSide = life.settings().minSide();
    double minScore = life.settings().minScore();
    float shorter = Math.min(box.width(), box.height());
    boolean isLarge = shorter >= (float) minSide;
    if (life.isNoNumber()) {
      return new AnchorText(
          Messages.get("anchor.noNumber"),
          List.of(Figures.size(box), Figures.score(c.score())),
          Messages.get("anchor.text.FILTERS.noNumber"));
    }
    String missed = c.score() >= (float) minScore ? "" : ".score";
    return new AnchorText(
        Messages.get(isLarge ? "anchor.large" : "anchor.small"),
        List.of(
            Figures.line(
                "min(%s, %s) %s %s",
                Figures.pixels(box.width()),
                Figures.pixels(box.height()),
                isLarge ? "≥" : "<",
                Figures.trim(minSide)),
            Figures.line(
                "%s %s %s",
                Figures.score(c.score()),
                c.score() >= (float) minScore ? "≥" : "<",
                Figures.trim(minScore))),
        Messages.get("anchor.text.FILTERS" + (isLarge ? missed : ".small")));
  }

  static AnchorText nms(AnchorLife life) {
    String threshold = Figures.trim(life.settings().nmsThreshold());
    if (life.suppression().isPresent()) {
      Suppression by = life.suppression().get();
      return new AnchorText(
          "IoU " + Figures.short4(by.iou()),
          List.of(Figures.line("IoU = %s > %s", Figures.short4(by.iou()), threshold)),
          Messages.get(
              "anchor.text.NMS.suppressed",
              AnchorText.name(life.levelName(), by.by()),
              Figures.whole(by.by().rank() + 1),
              Figures.score(by.by().score())));
    }
    if (life.rival().isPresent()) {
      Suppression rival = life.rival().get();
      return new AnchorText(
          Messages.get("anchor.survives"),
          List.of(Figures.line("IoU = %s ≤ %s", Figures.short4(rival.iou()), threshold)),
          Messages.get("anchor.text.NMS.rival", AnchorText.name(life.levelName(), rival.by())));
    }
    return life.place().isPresent()
        ? new AnchorText(
            Messages.get("anchor.survives"), List.of(), Messages.get("anchor.text.NMS.alone"))
        : AnchorText.notReached();
  }

  static AnchorText last(AnchorLife life) {
    if (life.place().isEmpty()) {
      return AnchorText.notReached();
    }
    String place = Figures.whole(life.place().getAsInt() + 1);
    String top = Figures.whole(life.settings().topInAll());
    boolean kept = life.fate() == Fate.KEPT;
    return new AnchorText(
        Messages.get("anchor.of", place, Figures.whole(life.survivors())),
        List.of(Figures.line("%s %s %s", place, kept ? "≤" : ">", top)),
        Messages.get(
            kept ? "anchor.text.FINAL" : "anchor.text.FINAL.beyond",
            place,
            Figures.whole(life.survivors()),
            top));
  }
}
