package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.Locale;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.Messages;

/**
 * The cell under the pointer and its anchors.
 *
 * @param level number of the pyramid level
 * @param levelName as {@link org.fpnexplorer.ui.LevelName} has it
 * @param sizes square roots of the anchors' areas, in pixels of the network's input
 * @param anchors in pixels of the network's input; they may reach outside
 */
record HoveredCell(
    int level, String levelName, int row, int column, List<Double> sizes, List<Box> anchors) {
  /** In words: {@code P3, cell (12, 7): 3 anchors, 64² px}; of several sizes the outermost. */
  String caption() {
    return Messages.get(
        sizes.size() == 1 ? "proposals.cell" : "proposals.cell.sizes",
        levelName,
        column,
        row,
        anchors.size(),
        pixels(sizes.get(0)),
        pixels(sizes.get(sizes.size() - 1)));
  }

  private static String pixels(double size) {
    return String.format(Locale.ROOT, "%.0f", size);
  }
}
