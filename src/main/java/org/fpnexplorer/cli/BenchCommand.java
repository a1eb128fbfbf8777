package org.fpnexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
    name = "bench",
    description = {
      "Measure what a network takes on this machine: time of the forward pass, of copying its"
          + " tensors out, of drawing its maps; and memory.",
      "The weights are untrained and the input is noise, which takes as long as any picture."
    })
final class BenchCommand implements Callable<Integer> {
  private final IntFunction<TorchEngine> engines;

  @Mixin private NetworkOptions network;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "So many, after one that warms up. Default: ${DEFAULT-VALUE}.")
  private int runs = 5;

  @Mixin private ThreadsOption threads;

  @Option(names = "--json", description = "Print an object instead of lines.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final List<Double> forward = new ArrayList<>();
  private final List<Double> capture = new ArrayList<>();
  private final List<Double> rendering = new ArrayList<>();

  BenchCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws IOException {
    Model model = network.model(Models.ARTICLE);
    Graph graph = network.graph(Models.ARTICLE);
    Shape shape = graph.input().shape();
    Request request =
        new Request(new Source.Noise(), model, 0)
            .with(new Resize.Into(shape.height(), shape.width()));

    long begin = System.nanoTime();
    TorchEngine engine = engines.apply(threads.threads());
    // The first call waits until PyTorch stands.
    engine.seed(0);
    double start = millisSince(begin);
    double weights;
    begin = System.nanoTime();
    try (SessionFactory sessions = new SessionFactory(engine);
        Session session = sessions.open(request)) {
      weights = millisSince(begin);
      run(session);
      forward.clear();
      capture.clear();
      rendering.clear();
      for (int i = 0; i < runs; i++) {
        // The same weights and input again: drawing them anew would count them twice.
        while (session.position() > 1) {
          session.back();
        }
        run(session);
      }
    }
    print(
        new BenchReport(
            model.name(),
            new InputSize(shape.height(), shape.width()).toString(),
            runs,
            start,
            weights,
            BenchReport.Times.of(forward),
            BenchReport.Times.of(capture),
            BenchReport.Times.of(rendering),
            BenchReport.heap(),
            BenchReport.peakResident().orElse(null)));
    return 0;
  }

  private void run(Session session) {
    long begin = System.nanoTime();
    while (!session.isAtEnd()) {
      session.forward();
    }
    forward.add(millisSince(begin));

    begin = System.nanoTime();
    List<FeatureMap> maps =
        MapChoice.named(session.graph()).stream()
            .map(node -> FeatureMap.of(node, session.tensor(node)))
            .toList();
    capture.add(millisSince(begin));

    begin = System.nanoTime();
    Pictures pictures =
        new Pictures(maps, RangeScope.USUAL, Colormap.VIRIDIS, session.input().frame());
    maps.forEach(map -> pictures.render(map.name(), ChannelMode.USUAL, 1));
    rendering.add(millisSince(begin));
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private void print(BenchReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(report));
      return;
    }
    out.printf(Locale.ROOT, "%s at %s%n", report.model(), report.size());
    out.printf(Locale.ROOT, "PyTorch starts in  %8.0f ms%n", report.start());
    out.printf(Locale.ROOT, "weights are drawn  %8.0f ms%n", report.weights());
    print(out, "forward pass", report.forward());
    print(out, "capture", report.capture());
    print(out, "rendering", report.rendering());
    out.printf(Locale.ROOT, "Java's heap        %8.0f MB%n", report.heapBytes() / 1e6);
    if (report.peakResidentBytes() != null) {
      out.printf(Locale.ROOT, "peak, resident     %8.0f MB%n", report.peakResidentBytes() / 1e6);
    }
  }

  private static void print(PrintWriter out, String what, BenchReport.Times times) {
    out.printf(
        Locale.ROOT,
        "%-19s%8.1f ms, median; %.1f to %.1f%n",
        what,
        times.median(),
        times.fastest(),
        times.slowest());
  }
}
