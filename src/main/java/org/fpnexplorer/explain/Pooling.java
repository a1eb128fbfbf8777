package org.fpnexplorer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** The largest of a window, as torch.nn.MaxPool2d: padding never wins, and NaN wins always. */
final class Pooling {
  private Pooling() {}

  static Largest explain(MaxPool pool, Cell cell, Recording recording) {
    Node input = cell.node().inputs().get(0);
    Tensor x = recording.tensor(input);
    List<Optional<Reading>> window = new ArrayList<>();
    int top = cell.row() * pool.stride() - pool.padding();
    int left = cell.column() * pool.stride() - pool.padding();
    int winner = -1;
    for (int i = 0; i < pool.kernel() * pool.kernel(); i++) {
      Cell source =
          Cell.ofMap(input, cell.channel(), top + i / pool.kernel(), left + i % pool.kernel());
      Optional<Reading> reading =
          isInside(source, x.shape()) ? Optional.of(Reading.of(source, x)) : Optional.empty();
      window.add(reading);
      if (reading.isPresent() && (winner < 0 || beats(reading, window.get(winner)))) {
        winner = i;
      }
    }
    return new Largest(cell, pool.kernel(), window, winner);
  }

  private static boolean beats(Optional<Reading> reading, Optional<Reading> best) {
    double value = reading.orElseThrow().value();
    double other = best.orElseThrow().value();
    return value > other || Double.isNaN(value) && !Double.isNaN(other);
  }

  private static boolean isInside(Cell cell, Shape shape) {
    return cell.row() >= 0
        && cell.column() >= 0
        && cell.row() < shape.height()
        && cell.column() < shape.width();
  }
}
