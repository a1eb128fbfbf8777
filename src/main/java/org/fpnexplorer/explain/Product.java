package org.fpnexplorer.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.tensor.Tensor;

/** y[o] = Σ w[o,c] · x[c] + b[o], for a row of a matrix or a cell of a map; as torch.nn.Linear. */
final class Product {
  private Product() {}

  static WeightedSum explain(Linear linear, Cell cell, Recording recording) {
    Node input = cell.node().inputs().get(0);
    Tensor x = recording.tensor(input);
    float[] weight = recording.parameter(linear.weight()).data();
    double bias = recording.parameter(linear.bias()).data()[cell.channel()];
    List<Contribution> channels =
        IntStream.range(0, linear.in())
            .mapToObj(
                c -> {
                  Cell source = new Cell(input, cell.item(), c, cell.row(), cell.column());
                  float factor = weight[cell.channel() * linear.in() + c];
                  Term term = new Term(Optional.of(source), source.of(x), factor);
                  return new Contribution(c, 1, List.of(term));
                })
            .toList();
    Line unnamed = Line.EMPTY;
    WeightedSum ordered = new WeightedSum(cell, channels, Optional.of(bias), unnamed);
    Cell strongest = ordered.contributions().get(0).strongest().source().orElseThrow();
    String row = Integer.toString(cell.row());
    String column = Integer.toString(cell.column());
    Line formula =
        Line.of("Σ w[" + cell.channel() + ",c]·")
            .then(input.name() + "[" + strongest.indices("c", row, column) + "]", strongest)
            .then(" + b[" + cell.channel() + "]");
    return new WeightedSum(cell, channels, Optional.of(bias), formula);
  }
}
