package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.Locale;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.Messages;

/**
 * The cell under the pointer and its anchors.
 *
 * @param level number of the pyramid level
 * @param size square root of the anchors' areas, in pixels of the network's input
 * @param anchors in pixels of the network's input; they may reach outside
 */
record HoveredCell(int level, int row, int column, double size, List<Box> anchors) {
  /** In words: {@code P3, cell (12, 7): 3 anchors, 64² px}. */
  String caption() {
    return Messages.get(
        "proposals.cell",
        level,
        column,
        row,
        anchors.size(),
        String.format(Locale.ROOT, "%.0f", size));
  }
}
