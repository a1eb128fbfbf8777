package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.OneLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in a checkpoint. */
@Command(
    name = "weights",
    description =
        "Print what is in a checkpoint: tensors, shapes, types, which models it fits, what is"
            + " missing or left over. Or list official weights, or get some.",
    subcommands = {WeightsListCommand.class, WeightsGetCommand.class})
final class WeightsCommand implements Callable<Integer> {
  /** More names than anyone reads; --json has them all. */
  private static final int MOST_NAMES = 20;

  // Optional, because a subcommand can stand in its place.
  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A .safetensors or .pth file.")
  private Path file;

  @Option(names = "--json", description = "Print an object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (file == null) {
      throw new ParameterException(spec.commandLine(), "name a checkpoint: fpn weights FILE");
    }
    WeightsReport report =
        FileFault.reading(
            file,
            () -> {
              try (Checkpoint checkpoint = Checkpoint.open(file)) {
                return WeightsReport.of(checkpoint);
              }
            });
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(report));
    } else {
      print(report, out);
    }
    return 0;
  }

  private static void print(WeightsReport report, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s, %,d tensors, %,d values, %,d bytes%n",
        report.format(),
        report.total().tensors(),
        report.total().values(),
        report.total().bytes());
    report.metadata().forEach((key, text) -> out.println(OneLine.of(key + ": " + text)));
    out.println();
    Table tensors = new Table("tensor", "type", "shape");
    report.tensors().forEach(tensor -> tensors.row(tensor.name(), tensor.type(), tensor.text()));
    tensors.lines().forEach(out::println);
    out.println();
    Table models = new Table("model", "fits", "because");
    report.models().forEach(model -> models.row(model.model(), model.fits(), model.because()));
    models.lines().forEach(out::println);
    Optional.ofNullable(report.best()).ifPresent(best -> print(best, out));
  }

  private static void print(WeightsReport.Best best, PrintWriter out) {
    out.println();
    out.println(best.model() + " is the best fit");
    print("missing", best.missing(), out);
    print("left over", best.leftOver(), out);
  }

  private static void print(String what, List<String> names, PrintWriter out) {
    out.printf(Locale.ROOT, "%s: %,d%n", what, names.size());
    names.stream().limit(MOST_NAMES).forEach(name -> out.println("  " + name));
    if (names.size() > MOST_NAMES) {
      out.printf(Locale.ROOT, "  and %,d more, see --json%n", names.size() - MOST_NAMES);
    }
  }
}
