package org.fpnexplorer.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.fpnexplorer.explain.Quantity.Meaning;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.tensor.Tensor;

/** y = (x − μ) / √(σ² + ε) · γ + β; whose μ and σ² makes the difference. */
final class Normalisation {
  private final Cell cell;
  private final Reading x;
  private final Quantity mean;
  private final Quantity variance;
  private final double epsilon;
  private final double factor;
  private final double shift;

  private Normalisation(
      Cell cell,
      Reading x,
      Quantity mean,
      Quantity variance,
      double epsilon,
      double factor,
      double shift) {
    this.cell = cell;
    this.x = x;
    this.mean = mean;
    this.variance = variance;
    this.epsilon = epsilon;
    this.factor = factor;
    this.shift = shift;
  }

  /** With what was seen in training: Ioffe and Szegedy 2015, algorithm 2. */
  static Arithmetic ofBatch(BatchNormalisation norm, Cell cell, Recording recording) {
    double mean = value(norm.runningMean(), cell, recording);
    double variance = value(norm.runningVar(), cell, recording);
    Cell source = cell.in(cell.node().inputs().get(0));
    return new Normalisation(
            cell,
            Reading.of(source, recording.tensor(source.node())),
            Quantity.of(Meaning.RUNNING_MEAN, "μ", mean),
            Quantity.of(Meaning.RUNNING_VARIANCE, "σ²", variance),
            norm.epsilon(),
            value(norm.weight(), cell, recording),
            value(norm.bias(), cell, recording))
        .explain();
  }

  /** With the mean and the variance, divided by C, of the cell's own channels: Ba et al. 2016. */
  static Arithmetic ofLayer(LayerNorm2d norm, Cell cell, Recording recording) {
    Cell source = cell.in(cell.node().inputs().get(0));
    Tensor tensor = recording.tensor(source.node());
    double[] channels =
        IntStream.range(0, norm.channels())
            .mapToDouble(c -> tensor.at(c, cell.row(), cell.column()))
            .toArray();
    double mean = mean(channels);
    double[] squares = new double[channels.length];
    for (int c = 0; c < squares.length; c++) {
      squares[c] = (channels[c] - mean) * (channels[c] - mean);
    }
    return new Normalisation(
            cell,
            Reading.of(source, tensor),
            Quantity.of(Meaning.CELL_MEAN, "μ", mean),
            Quantity.of(Meaning.CELL_VARIANCE, "σ²", mean(squares)),
            norm.epsilon(),
            value(norm.weight(), cell, recording),
            value(norm.bias(), cell, recording))
        .explain();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double value(Parameter parameter, Cell cell, Recording recording) {
    return recording.parameter(parameter).data()[cell.channel()];
  }

  private Arithmetic explain() {
    double scale = factor / Math.sqrt(variance.value() + epsilon);
    return new Arithmetic(
        cell,
        Line.of("(").then(x.cell()).then(" − μ) / √(σ² + ε) · γ + β"),
        Line.of("(")
            .then(x.value())
            .then(" − ")
            .then(mean.value())
            .then(") / √(")
            .then(variance.value())
            .then(" + ")
            .then(epsilon)
            .then(") · ")
            .then(factor)
            .then(" + ")
            .then(shift),
        List.of(
            Quantity.of(Meaning.INPUT, "x", x),
            mean,
            variance,
            Quantity.of(Meaning.EPSILON, "ε", epsilon),
            Quantity.of(Meaning.FACTOR, "γ", factor),
            Quantity.of(Meaning.SHIFT, "β", shift)),
        (x.value() - mean.value()) * scale + shift,
        (Math.abs(x.value()) + Math.abs(mean.value())) * Math.abs(scale) + Math.abs(shift));
  }
}
