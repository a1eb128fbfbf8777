package org.fpnexplorer.network.op;

import org.fpnexplorer.network.Interval;

/** Where square windows lie on a map: the arithmetic that convolution and pooling share. */
final class Window {
  private Window() {}

  /** How many windows fit along one axis: torch.nn.Conv2d's formula, without dilation. */
  static int count(int length, int kernel, int stride, int padding) {
    return (length + 2 * padding - kernel) / stride + 1;
  }

  /** The cells that some windows cover along one axis; padding is counted. */
  static Interval covered(Interval windows, int kernel, int stride, int padding) {
    return new Interval(
        windows.first() * stride - padding, windows.last() * stride - padding + kernel - 1);
  }
}
