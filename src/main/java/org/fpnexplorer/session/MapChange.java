package org.fpnexplorer.session;

import java.util.Optional;
import org.fpnexplorer.tensor.Tensor;

/**
 * A map before and after.
 *
 * @param before 1, C, H, W; empty if only the other network has it
 * @param after likewise
 */
public record MapChange(String name, Optional<Tensor> before, Optional<Tensor> after) {
  /**
   * How large a difference is, over all channels and cells.
   *
   * @param largest max |after − before|
   * @param mean of |after − before|
   * @param relative √(Σ (after − before)²) / √(Σ before²); NaN if before is 0 everywhere
   */
  public record Figures(double largest, double mean, double relative) {}

  /** Whether both are there and have one shape. */
  public boolean isComparable() {
    return before.isPresent()
        && after.isPresent()
        && before.get().shape().equals(after.get().shape());
  }

  /** After less before, value by value; empty if they cannot be compared. */
  public Optional<Tensor> difference() {
    if (!isComparable()) {
      return Optional.empty();
    }
    float[] from = before.orElseThrow().data();
    float[] to = after.orElseThrow().data();
    float[] difference = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      difference[i] = to[i] - from[i];
    }
    return Optional.of(new Tensor(before.get().shape(), difference));
  }

  /** The difference in three numbers; empty if they cannot be compared. */
  public Optional<Figures> figures() {
    return difference().map(this::figures);
  }

  private Figures figures(Tensor difference) {
    double largest = 0;
    double sum = 0;
    double squares = 0;
    for (float value : difference.data()) {
      largest = Math.max(largest, Math.abs(value));
      sum += Math.abs(value);
      squares += (double) value * value;
    }
    double squaresBefore = 0;
    for (float value : before.orElseThrow().data()) {
      squaresBefore += (double) value * value;
    }
    return new Figures(largest, sum / difference.data().length, Math.sqrt(squares / squaresBefore));
  }
}
