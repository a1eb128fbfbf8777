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
 * @param levels to choose from, and the 4 of the equation
 * @param size √(wh), in pixels of the network's input
 * @param octaves log2 of the size over 224
 * @param formula what the equation says, before it is kept within P2 to P5
 * @param level what is pooled from: 2 to 5
 */
public record RoiStory(RoiLevels levels, double size, double octaves, int formula, int level) {
  /** Of a box with an area, by the paper. */
  static RoiStory of(Box box) {
    return of(RoiLevels.PAPER, box);
  }

  /** Of a box with an area. */
  public static RoiStory of(RoiLevels levels, Box box) {
    double size = Math.sqrt((double) box.width() * box.height());
    double octaves = Math.log(size / levels.canonicalSize()) / Math.log(2);
    int level = levels.of(box);
    int formula = (int) Math.floor(levels.canonicalLevel() + octaves);
    // At a border the implementation's rounding decides; the story must not contradict it.
    boolean kept = formula < levels.finest() || formula > levels.coarsest();
    return new RoiStory(levels, size, octaves, kept ? formula : level, level);
  }

  /** Whether the equation's level does not exist. */
  boolean isKeptWithin() {
    return formula != level;
  }

  /** The equation, line by line. */
  public List<String> lines(Box box) {
    List<String> lines = new ArrayList<>();
    lines.add(line("√(w·h) = √(%.1f·%.1f) = %.1f", box.width(), box.height(), size));
    lines.add(line("log2(%.1f / %d) = %.3f", size, levels.canonicalSize(), octaves));
    int canonical = levels.canonicalLevel();
    lines.add(
        line("k = ⌊%d + %.3f⌋ = ⌊%.3f⌋ = %d", canonical, octaves, canonical + octaves, formula));
    if (isKeptWithin()) {
      lines.add(line("%d → %d  (%d … %d)", formula, level, levels.finest(), levels.coarsest()));
    }
    return lines.stream().map(text -> text.replace('-', '−').replace("+ −", "− ")).toList();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
