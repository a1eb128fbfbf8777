package org.fpnexplorer.engine;

import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** One engine for all tests of a JVM: starting PyTorch takes longer than most of them. */
public final class Engines {
  /** For tests that are not about boxes. */
  public static final HostOperation NO_PROPOSALS =
      (node, inputs) -> new Tensor(Shape.of(0, 4), new float[0]);

  private static TorchEngine shared;

  private Engines() {}

  /**
   * The engine, started at first use and left to the end of the JVM. One thread: Maven runs two
   * JVMs at once, and PyTorch's threads spin while they wait for one another.
   */
  public static synchronized TorchEngine shared() {
    if (shared == null) {
      shared = TorchEngine.start(1);
    }
    return shared;
  }
}
