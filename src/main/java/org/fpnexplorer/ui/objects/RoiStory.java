package org.fpnexplorer.ui.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.RoiLevels;

/**
 * Equation 1 of the FPN paper (arXiv 1612.03144), k = ⌊4 + log2(√(wh)/224)⌋, with the numbers of
 * one box.
 *
 * @param size √(wh), in pixels of the network's input
 * @param octaves log2 of the size over 224
 * @param formula what the equation says, before it is kept within P2 to P5
 * @param level what is pooled from: 2 to 5
 */
public record RoiStory(double size, double octaves, int formula, int level) {
  /** Of a box with an area. */
  static RoiStory of(Box box) {
    RoiLevels paper = RoiLevels.PAPER;
    double size = Math.sqrt((double) box.width() * box.height());
    double octaves = Math.log(size / paper.canonicalSize()) / Math.log(2);
    int level = paper.of(box);
    int formula = (int) Math.floor(paper.canonicalLevel() + octaves);
    // At a border the implementation's rounding decides; the story must not contradict it.
    boolean kept = formula < paper.finest() || formula > paper.coarsest();
    return new RoiStory(size, octaves, kept ? formula : level, level);
  }

  /** Whether the equation's level does not exist. */
  boolean isKeptWithin() {
    return formula != level;
  }

  /** The equation, line by line. */
  List<String> lines(Box box) {
    List<String> lines = new ArrayList<>();
    lines.add(line("√(w·h) = √(%.1f·%.1f) = %.1f", box.width(), box.height(), size));
    lines.add(line("log2(%.1f / 224) = %.3f", size, octaves));
    lines.add(line("k = ⌊4 + %.3f⌋ = ⌊%.3f⌋ = %d", octaves, 4 + octaves, formula));
    if (isKeptWithin()) {
      lines.add(line("%d → %d  (2 … 5)", formula, level));
    }
    return lines.stream().map(text -> text.replace('-', '−').replace("+ −", "− ")).toList();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
