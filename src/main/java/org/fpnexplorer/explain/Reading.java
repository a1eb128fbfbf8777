package org.fpnexplorer.explain;

import org.fpnexplorer.tensor.Tensor;

/** A value taken as it stands in its tensor. */
public record Reading(Cell cell, double value) implements Explanation {
  /** The cell's value. */
  static Reading of(Cell cell, Tensor tensor) {
    return new Reading(cell, cell.of(tensor));
  }

  @Override
  public double magnitude() {
    return Math.abs(value);
  }

  @Override
  public Line formula() {
    return Line.of(cell);
  }

  @Override
  public Line numbers() {
    return Line.of(value);
  }
}
