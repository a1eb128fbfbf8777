package org.fpnexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns for people: text to the left, numbers to the right. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<Object>> rows = new ArrayList<>();

  /** A table with these words at its head. */
  Table(Object... head) {
    row(head);
  }

  /** Adds a line of as many cells as the head has: texts, whole numbers or decimal numbers. */
  void row(Object... cells) {
    rows.add(List.of(cells));
  }

  /** The lines; a column is set like the cell below its head. */
  List<String> lines() {
    int columns = rows.get(0).size();
    int[] widths =
        IntStream.range(0, columns)
            .map(c -> rows.stream().mapToInt(row -> text(row.get(c)).length()).max().orElse(0))
            .toArray();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, columns)
                    .mapToObj(c -> pad(text(row.get(c)), widths[c], isNumeric(c)))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing())
        .toList();
  }

  private boolean isNumeric(int column) {
    return rows.size() > 1 && rows.get(1).get(column) instanceof Number;
  }

  private static String text(Object cell) {
    if (cell instanceof Double number) {
      return String.format(Locale.ROOT, "%,.3f", number);
    }
    return cell instanceof Number ? String.format(Locale.ROOT, "%,d", cell) : cell.toString();
  }

  private static String pad(String text, int width, boolean right) {
    String blanks = " ".repeat(width - text.length());
    return right ? blanks + text : text + blanks;
  }
}
