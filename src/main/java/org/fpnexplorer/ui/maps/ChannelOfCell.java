package org.fpnexplorer.ui.maps;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.maps.CellGrid.Cell;

/** Which channel's value a click on a cell means. */
final class ChannelOfCell {
  private ChannelOfCell() {}

  /**
   * The one that is shown; where a picture is made of all, the one that counts most in it: the
   * largest of the map of maxima, elsewhere the largest in absolute value.
   *
   * @param tensor 1, C, H, W
   */
  static int of(Tensor tensor, ChannelMode mode, Cell cell) {
    if (cell.channel().isPresent()) {
      return cell.channel().getAsInt();
    }
    if (mode.kind() == Kind.CHANNEL && mode.channel() < tensor.shape().channels()) {
      return mode.channel();
    }
    ToDoubleFunction<Integer> value = c -> tensor.at(c, cell.row(), cell.column());
    ToDoubleFunction<Integer> counts =
        mode.kind() == Kind.MAX ? value : c -> Math.abs(value.applyAsDouble(c));
    return IntStream.range(0, tensor.shape().channels())
        .boxed()
        .max(Comparator.comparingDouble(counts))
        .orElseThrow();
  }
}
