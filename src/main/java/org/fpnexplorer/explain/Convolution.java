package org.fpnexplorer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * y[o,i,j] = Σ w[o,c,u,v] · x[g+c, s·i+u−p, s·j+v−p] + b[o], g the first channel of o's group; as
 * torch.nn.Conv2d.
 */
final class Convolution {
  private final Conv2d conv;
  private final Cell cell;
  private final Node input;
  private final Tensor x;
  private final Tensor weight;
  private final int top;
  private final int left;

  private Convolution(Conv2d conv, Cell cell, Recording recording) {
    this.conv = conv;
    this.cell = cell;
    input = cell.node().inputs().get(0);
    x = recording.tensor(input);
    weight = recording.parameter(conv.weight());
    top = cell.row() * conv.stride() - conv.padding();
    left = cell.column() * conv.stride() - conv.padding();
  }

  static WeightedSum explain(Conv2d conv, Cell cell, Recording recording) {
    Optional<Double> bias =
        conv.hasBias()
            ? Optional.of((double) recording.parameter(conv.bias()).data()[cell.channel()])
            : Optional.empty();
    Convolution sum = new Convolution(conv, cell, recording);
    List<Contribution> channels = sum.channels();
    WeightedSum unnamed = new WeightedSum(cell, channels, bias, Line.EMPTY);
    return new WeightedSum(cell, channels, bias, sum.formula(unnamed.contributions().get(0)));
  }

  private List<Contribution> channels() {
    int perGroup = conv.in() / conv.groups();
    int first = cell.channel() / (conv.out() / conv.groups()) * perGroup;
    return IntStream.range(0, perGroup)
        .mapToObj(c -> new Contribution(first + c, conv.kernel(), patch(first + c, c)))
        .toList();
  }

  private List<Term> patch(int channel, int inGroup) {
    int kernel = conv.kernel();
    int at = (cell.channel() * (conv.in() / conv.groups()) + inGroup) * kernel * kernel;
    List<Term> terms = new ArrayList<>(kernel * kernel);
    for (int u = 0; u < kernel; u++) {
      for (int v = 0; v < kernel; v++) {
        terms.add(term(channel, top + u, left + v, weight.data()[at++]));
      }
    }
    return terms;
  }

  private Term term(int channel, int row, int column, float factor) {
    Shape shape = x.shape();
    if (row < 0 || row >= shape.height() || column < 0 || column >= shape.width()) {
      return new Term(Optional.empty(), 0, factor);
    }
    Cell source = Cell.ofMap(input, channel, row, column);
    return new Term(Optional.of(source), x.at(channel, row, column), factor);
  }

  private Line formula(Contribution strongest) {
    boolean isPoint = conv.kernel() == 1;
    boolean isDepthwise = conv.in() == conv.groups();
    String channel = isDepthwise ? Integer.toString(strongest.channel()) : "c";
    String in = conv.groups() == 1 ? "c" : isDepthwise ? "0" : "c′";
    String factor = "w[" + cell.channel() + "," + in + (isPoint ? "]" : ",u,v]");
    String signs = isPoint && isDepthwise ? "" : "Σ ";
    Line line = Line.of(signs + factor + "·");
    int bottom = Math.min(top + conv.kernel(), x.shape().height()) - 1;
    int right = Math.min(left + conv.kernel(), x.shape().width()) - 1;
    String rows = Ranges.of(Math.max(top, 0), bottom);
    String columns = Ranges.of(Math.max(left, 0), right);
    // A window that lies in the padding as a whole reads no cell.
    Cell source =
        strongest.strongest().source().orElse(Cell.ofMap(input, strongest.channel(), 0, 0));
    String place = input.name() + "[" + channel + "," + rows + "," + columns + "]";
    Line sum = line.then(place, source);
    return conv.hasBias() ? sum.then(" + b[" + cell.channel() + "]") : sum;
  }
}
