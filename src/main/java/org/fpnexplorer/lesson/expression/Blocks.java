package org.fpnexplorer.lesson.expression;

import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * The steps from each cell of a map to the one beside it and the one below, in every channel: those
 * inside blocks of 2×2 cells, as enlarging by 2 makes them, and those across the blocks' seams.
 */
final class Blocks {
  private double sumInside;
  private double sumAcross;
  private long inside;
  private long across;
  private long equal;

  private Blocks() {}

  /** The steps of a 1, C, H, W tensor. */
  static Blocks of(Tensor tensor) {
    Blocks blocks = new Blocks();
    Shape shape = tensor.shape();
    for (int c = 0; c < shape.channels(); c++) {
      for (int y = 0; y < shape.height(); y++) {
        for (int x = 0; x < shape.width(); x++) {
          float here = tensor.at(c, y, x);
          if (x + 1 < shape.width()) {
            blocks.add(Math.abs((double) tensor.at(c, y, x + 1) - here), x % 2 == 0);
          }
          if (y + 1 < shape.height()) {
            blocks.add(Math.abs((double) tensor.at(c, y + 1, x) - here), y % 2 == 0);
          }
        }
      }
    }
    return blocks;
  }

  private void add(double step, boolean staysInside) {
    if (staysInside) {
      sumInside += step;
      inside++;
    } else {
      sumAcross += step;
      across++;
    }
    equal += step == 0 ? 1 : 0;
  }

  /** The share of neighbours that are exactly equal, 0 to 1. */
  double equalShare() {
    return (double) equal / (inside + across);
  }

  /** Mean step across the seams over mean step inside: 1 where blocks left no trace. */
  double seams() {
    return (sumAcross / across) / (sumInside / inside);
  }
}
