package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.tensor.Shape;

/**
 * The largest value in each square window, as torch.nn.MaxPool2d. With a kernel of 1 it keeps every
 * stride-th cell and drops the others.
 *
 * @param padding cells of minus infinity added on every side
 */
public record MaxPool(int kernel, int stride, int padding) implements Op {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape input = inputs.get(0);
    return Shape.of(
        1,
        input.channels(),
        Window.count(input.height(), kernel, stride, padding),
        Window.count(input.width(), kernel, stride, padding));
  }

  @Override
  public Interval reads(Interval output) {
    return Window.covered(output, kernel, stride, padding);
  }

  @Override
  public int outputStride(int inputStride) {
    return inputStride * stride;
  }
}
