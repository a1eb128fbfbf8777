package org.fpnexplorer.ui.maps;

import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.maps.CellGrid.Cell;

/** What pointing at a picture, and acting on it, leads to. */
interface MapActions {
  /** The pointer is on a cell. */
  void point(Node node, Cell cell);

  /** The pointer is on no cell any more. */
  void leave();

  /** The value of this cell is to be explained. */
  void choose(Node node, Cell cell);

  /** The cell so many rows down and columns to the right is to be explained. */
  void moveChoice(Node node, int rows, int columns);

  /** This one is to fill the view. */
  void enlarge(Subject subject);

  /** This channel alone is to be shown. */
  void pick(int channel);

  /** This map is to be exported. */
  void export(Node node);
}
