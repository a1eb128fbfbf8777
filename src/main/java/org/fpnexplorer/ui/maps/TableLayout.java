package org.fpnexplorer.ui.maps;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the maps of the table lie, in points: all of one size, as large as there is room, each
 * column with room to its right for a legend.
 *
 * @param mapWidth of every map
 * @param mapHeight of every map
 * @param headLeft left edge of the row heads
 * @param lefts left edge of every column's maps
 * @param tops top edge of every row's maps
 * @param gap free room between a column, its legend included, and the next
 */
record TableLayout(
    double mapWidth,
    double mapHeight,
    double headLeft,
    List<Double> lefts,
    List<Double> tops,
    double gap) {
  /** Width of the row heads. */
  static final double HEAD = 58;

  /** Height of the column heads. */
  static final double HEADER = 22;

  private static final double ROW_GAP = 5;
  private static final double SMALLEST_GAP = 5;

  /** With wider gaps the columns would no longer read as one table. */
  private static final double LARGEST_GAP = 64;

  private static final double SMALLEST_MAP = 8;

  /**
   * Fits a table into an area.
   *
   * @param aspect width of a map divided by its height
   * @param sides room to the right of each column's maps
   */
  static TableLayout fit(double width, double height, double aspect, int rows, List<Double> sides) {
    int columns = sides.size();
    double fixed = HEAD + sides.stream().mapToDouble(Double::doubleValue).sum();
    double across = (width - fixed - columns * SMALLEST_GAP) / columns;
    double down = (height - HEADER - (rows - 1) * ROW_GAP) / rows;
    double mapWidth = Math.max(SMALLEST_MAP, Math.floor(Math.min(across, down * aspect)));
    double mapHeight = mapWidth / aspect;
    double free = (width - fixed - columns * mapWidth) / columns;
    double gap = Math.floor(Math.max(SMALLEST_GAP, Math.min(LARGEST_GAP, free)));
    double used = fixed + columns * (mapWidth + gap);
    double headLeft = Math.max(0, Math.floor((width - used) / 2));

    List<Double> lefts = new ArrayList<>();
    double left = headLeft + HEAD;
    for (double side : sides) {
      lefts.add(left);
      left += mapWidth + side + gap;
    }
    List<Double> tops = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      tops.add(HEADER + Math.floor(row * (mapHeight + ROW_GAP)));
    }
    return new TableLayout(mapWidth, mapHeight, headLeft, lefts, tops, gap);
  }

  /** From the top of the first row to the bottom of the last. */
  double bodyHeight() {
    return tops.get(tops.size() - 1) + mapHeight - HEADER;
  }
}
