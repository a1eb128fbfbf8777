package org.fpnexplorer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.tensor.Tensor;

/** A cell between four of the smaller map; see {@link UpsampleBilinear} for where it lies. */
final class Enlargement {
  private Enlargement() {}

  static WeightedSum explain(UpsampleBilinear up, Cell cell, Recording recording) {
    Node input = cell.node().inputs().get(0);
    Tensor x = recording.tensor(input);
    Between rows = Between.of(cell.row(), x.shape().height(), up.height());
    Between columns = Between.of(cell.column(), x.shape().width(), up.width());
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        Cell source = Cell.ofMap(input, cell.channel(), rows.cell(i), columns.cell(j));
        terms.add(new Term(Optional.of(source), source.of(x), rows.weight(i) * columns.weight(j)));
      }
    }
    Contribution four = new Contribution(cell.channel(), 2, terms);
    String place =
        Cell.ofMap(input, 0, 0, 0)
            .indices(
                Integer.toString(cell.channel()),
                Ranges.of(rows.low(), rows.high()),
                Ranges.of(columns.low(), columns.high()));
    Line formula =
        Line.of("Σ w·")
            .then(input.name() + "[" + place + "]", four.strongest().source().orElseThrow());
    return new WeightedSum(cell, List.of(four), Optional.empty(), formula);
  }

  /**
   * A place between two cells along one axis.
   *
   * @param share of the higher one, 0 to 1
   */
  private record Between(int low, int high, double share) {
    static Between of(int cell, int in, int out) {
      double place = Math.max(0, (cell + 0.5) * in / out - 0.5);
      int low = Math.min((int) place, in - 1);
      return new Between(low, Math.min(low + 1, in - 1), place - low);
    }

    int cell(int which) {
      return which == 0 ? low : high;
    }

    double weight(int which) {
      return which == 0 ? 1 - share : share;
    }
  }
}
