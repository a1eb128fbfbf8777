package org.fpnexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a network takes on this machine, as programs read it. All times are in milliseconds.
 *
 * @param size of the network's input, HxW in pixels
 * @param start until PyTorch stands, measured once
 * @param weights until untrained weights are drawn and the first input stands, measured once
 * @param forward every node, one after the other
 * @param capture every named tensor, copied out of PyTorch
 * @param rendering the usual picture of every map, one pixel a cell
 * @param heapBytes in use on Java's heap after the last run
 * @param peakResidentBytes the most memory this process ever had; null where the system does not
 *     say
 */
record BenchReport(
    String model,
    String size,
    int runs,
    double start,
    double weights,
    Times forward,
    Times capture,
    Times rendering,
    long heapBytes,
    Long peakResidentBytes) {

  /** What several runs took; the first of them, which also warms up, is not counted. */
  record Times(double median, double fastest, double slowest) {
    /** Of at least one run. */
    static Times of(List<Double> millis) {
      List<Double> sorted = millis.stream().sorted().toList();
      int middle = sorted.size() / 2;
      double median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return new Times(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }

  /** In use on Java's heap. */
  static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Linux keeps the high-water mark; PyTorch's memory is not on Java's heap. */
  static Optional<Long> peakResident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
