package org.fpnexplorer.cli;

import picocli.CommandLine.Option;

/** How much of the machine PyTorch may use. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Converters.Threads.class,
      description = "Threads that one operation may use. Default: 0, PyTorch's choice.")
  private int threads = 0;

  /** Threads that one operation may use; 0 leaves it to PyTorch. */
  int threads() {
    return threads;
  }
}
