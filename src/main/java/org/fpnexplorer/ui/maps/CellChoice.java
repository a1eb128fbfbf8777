package org.fpnexplorer.ui.maps;

import java.util.OptionalInt;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.maps.CellGrid.Cell;

/** Which value is explained when a cell of a map is chosen. What is not computed has none. */
record CellChoice(SessionModel session, MapsModel maps, PickModel picks) {
  /** The cell's value in the channel that is shown, or that counts most in what is shown. */
  void choose(Node node, Cell cell) {
    Tensor tensor = session.tensors().get(node);
    if (tensor != null) {
      int channel = ChannelOfCell.of(tensor, maps.modeFor(node), cell);
      picks.cellProperty().set(new PickedCell(node, channel, cell.row(), cell.column()));
    }
  }

  /** The cell beside the present one, in the same channel; the map's middle if there is none. */
  void move(Node node, int rows, int columns) {
    PickedCell now = picks.cellProperty().get();
    if (now == null || now.node() != node) {
      Shape shape = node.shape();
      choose(node, new Cell(OptionalInt.empty(), shape.height() / 2, shape.width() / 2));
      return;
    }
    PickedCell next = new PickedCell(node, now.channel(), now.row() + rows, now.column() + columns);
    if (next.exists() && session.tensors().containsKey(node)) {
      picks.cellProperty().set(next);
    }
  }
}
