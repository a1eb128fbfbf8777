package org.fpnexplorer.explain;

import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.UpsampleNearest;
import org.fpnexplorer.tensor.Shape;

/** Operations that only move values. */
final class Copies {
  private Copies() {}

  /** Row i reads row ⌊i · in / out⌋, columns likewise; as torch's interpolate, mode nearest. */
  static Copied ofNearest(UpsampleNearest up, Cell cell, Recording recording) {
    Node input = cell.node().inputs().get(0);
    int row = nearest(cell.row(), input.shape().height(), up.height());
    int column = nearest(cell.column(), input.shape().width(), up.width());
    Cell source = Cell.ofMap(input, cell.channel(), row, column);
    return new Copied(cell, "up", Reading.of(source, recording.tensor(input)));
  }

  /** PyTorch rounds the ratio to single precision. */
  private static int nearest(int cell, int in, int out) {
    return Math.min((int) (cell * ((float) in / out)), in - 1);
  }

  /** Value k of a row is that of channel k / HW, row k / W mod H and column k mod W. */
  static Copied ofFlat(Cell cell, Recording recording) {
    Node input = cell.node().inputs().get(0);
    Shape shape = input.shape();
    int plane = shape.height() * shape.width();
    int at = cell.channel() % plane;
    Cell source =
        new Cell(
            input, cell.item(), cell.channel() / plane, at / shape.width(), at % shape.width());
    return new Copied(cell, "", Reading.of(source, recording.tensor(input)));
  }
}
