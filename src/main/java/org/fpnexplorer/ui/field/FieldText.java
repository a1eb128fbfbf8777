package org.fpnexplorer.ui.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.render.PixelBox;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;

/** What a cell sees, in words and numbers. */
final class FieldText {
  private FieldText() {}

  /** {@code p2 [all, 28, 40]}. */
  static String cell(MapCell cell) {
    return Messages.get(
        "field.cell",
        cell.node().name(),
        cell.channel().isPresent()
            ? Integer.toString(cell.channel().getAsInt())
            : Messages.get("field.all"),
        Integer.toString(cell.row()),
        Integer.toString(cell.column()));
  }

  /** {@code 459 × 443 px}: width by height. */
  static String size(PixelBox box) {
    return Messages.get(
        "field.size",
        Integer.toString(box.columns().length()),
        Integer.toString(box.rows().length()));
  }

  /**
   * The theoretical field's size, and the largest of the map where this cell's is smaller: behind
   * an enlargement it depends on where the cell lies.
   */
  static String theory(Look look) {
    PixelBox theory = look.theory();
    return Math.max(theory.rows().length(), theory.columns().length()) == look.largest()
            && theory.rows().length() == theory.columns().length()
        ? size(theory)
        : Messages.get("field.most", size(theory), Integer.toString(look.largest()));
  }

  /** {@code 95 %}. */
  static String percent(double share) {
    // A share that is under the whole must not read as the whole.
    return share > 0.9995 && share < 1 || share >= 0.1
        ? String.format(Locale.ROOT, "%.0f %%", Math.floor(share * 100 + 1e-6))
        : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /** How far the theoretical field reaches into the padding; empty if it does not. */
  static Optional<String> outside(PixelBox theory, Shape input) {
    List<String> sides = new ArrayList<>();
    add(sides, "field.left", -theory.columns().first());
    add(sides, "field.top", -theory.rows().first());
    add(sides, "field.right", theory.columns().last() - (input.width() - 1));
    add(sides, "field.bottom", theory.rows().last() - (input.height() - 1));
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(Messages.get("field.outside", String.join(", ", sides)));
  }

  private static void add(List<String> sides, String key, int pixels) {
    if (pixels > 0) {
      sides.add(Messages.get(key, Integer.toString(pixels)));
    }
  }

  /** The share of the theoretical field's pixels that a box has, both as far as in the image. */
  static double areaShare(PixelBox box, PixelBox theory, Shape input) {
    return (double) area(box, input) / area(theory, input);
  }

  private static long area(PixelBox box, Shape input) {
    PixelBox inside = box.within(input.height(), input.width());
    return (long) length(inside.rows()) * length(inside.columns());
  }

  private static int length(Interval interval) {
    return Math.max(0, interval.length());
  }
}
