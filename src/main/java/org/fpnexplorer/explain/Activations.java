package org.fpnexplorer.explain;

import java.util.List;
import org.fpnexplorer.explain.Quantity.Meaning;
import org.fpnexplorer.network.op.LayerScale;

/** Functions of one value. */
final class Activations {
  private Activations() {}

  /** max(0, x). */
  static Arithmetic relu(Cell cell, Recording recording) {
    Reading x = read(cell, recording);
    // A NaN stays one, as in PyTorch; Math.max keeps it.
    return new Arithmetic(
        cell,
        Line.of("max(0, ").then(x.cell()).then(")"),
        Line.of("max(0, ").then(x.value()).then(")"),
        List.of(Quantity.of(Meaning.INPUT, "x", x)),
        Math.max(0, x.value()),
        x.magnitude());
  }

  /** x · Φ(x), Φ the standard normal's distribution function. */
  static Arithmetic gelu(Cell cell, Recording recording) {
    Reading x = read(cell, recording);
    double share = StandardNormal.below(x.value());
    return new Arithmetic(
        cell,
        Line.of(x.cell()).then(" · Φ(x)"),
        Line.of(x.value()).then(" · ").then(share),
        List.of(
            Quantity.of(Meaning.INPUT, "x", x), Quantity.of(Meaning.NORMAL_SHARE, "Φ(x)", share)),
        x.value() * share,
        x.magnitude());
  }

  /** γ[c] · x. */
  static Arithmetic scale(LayerScale scale, Cell cell, Recording recording) {
    Reading x = read(cell, recording);
    double factor = recording.parameter(scale.factors()).data()[cell.channel()];
    return new Arithmetic(
        cell,
        Line.of("γ[" + cell.channel() + "] · ").then(x.cell()),
        Line.of(factor).then(" · ").then(x.value()),
        List.of(Quantity.of(Meaning.INPUT, "x", x), Quantity.of(Meaning.FACTOR, "γ", factor)),
        factor * x.value(),
        Math.abs(factor) * x.magnitude());
  }

  private static Reading read(Cell cell, Recording recording) {
    Cell source = cell.in(cell.node().inputs().get(0));
    return Reading.of(source, recording.tensor(source.node()));
  }
}
