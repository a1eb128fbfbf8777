package org.fpnexplorer.ui.maps;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ContactSheet;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Place;

/**
 * Where the cells of a map lie in its picture. Positions are shares of the picture: 0, 0 its top
 * left corner, 1, 1 its bottom right.
 *
 * @param rows of the map
 * @param columns of the map
 * @param sheet how its channels are laid out, if all are shown
 */
record CellGrid(int rows, int columns, Optional<ContactSheet> sheet) {
  /**
   * A cell.
   *
   * @param channel from 0, on a contact sheet only
   */
  record Cell(OptionalInt channel, int row, int column) {
    /** The place of this cell's centre; of the input's last pixel, if it lies beyond that. */
    Place place(Node map, Shape input) {
      double x = Math.min((column + 0.5) * Place.stride(map), input.width() - 0.5);
      double y = Math.min((row + 0.5) * Place.stride(map), input.height() - 0.5);
      return new Place(x, y, map);
    }
  }

  /** The cells of a node's picture: one pixel each, or else it is the contact sheet. */
  static CellGrid of(Node node, Pixels pixels) {
    Shape shape = node.shape();
    boolean plain = pixels.width() == shape.width() && pixels.height() == shape.height();
    return new CellGrid(
        shape.height(),
        shape.width(),
        plain ? Optional.empty() : Optional.of(ContactSheet.of(shape, 1)));
  }

  /** The cell at a position; empty outside of the picture and between the maps of a sheet. */
  Optional<Cell> at(double x, double y) {
    if (x < 0 || y < 0 || x >= 1 || y >= 1) {
      return Optional.empty();
    }
    if (sheet.isEmpty()) {
      return Optional.of(new Cell(OptionalInt.empty(), (int) (y * rows), (int) (x * columns)));
    }
    return sheet
        .get()
        .channelAt((int) (x * sheet.get().width()), (int) (y * sheet.get().height()))
        .map(at -> new Cell(OptionalInt.of(at.channel()), at.row(), at.column()));
  }

  /** Where a cell lies; on a sheet it must name its channel. */
  Rectangle2D bounds(Cell cell) {
    if (sheet.isEmpty()) {
      return new Rectangle2D(
          (double) cell.column() / columns, (double) cell.row() / rows, 1.0 / columns, 1.0 / rows);
    }
    ContactSheet all = sheet.get();
    int channel = cell.channel().orElseThrow();
    return new Rectangle2D(
        (double) (all.left(channel) + cell.column()) / all.width(),
        (double) (all.top(channel) + cell.row()) / all.height(),
        1.0 / all.width(),
        1.0 / all.height());
  }
}
