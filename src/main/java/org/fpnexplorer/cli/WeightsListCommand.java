package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fpnexplorer.checkpoint.Download;
import org.fpnexplorer.checkpoint.OfficialWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the official weights. Nothing is fetched. */
@Command(
    name = "list",
    description = "List torchvision's official weights that fit a model, and which are here.")
final class WeightsListCommand implements Runnable {
  @Mixin private WeightsFolderOption keep;

  @Option(names = "--json", description = "Print an array of objects instead of a table.")
  private boolean json;

  @Spec private CommandSpec spec;

  /**
   * Official weights as programs read them.
   *
   * @param batchNormEpsilon left out where the model's own is right
   */
  private record Entry(
      String name,
      String file,
      String url,
      long bytes,
      boolean exactBytes,
      String sha256Prefix,
      String source,
      String licence,
      String trainedOn,
      boolean detector,
      List<String> models,
      Double batchNormEpsilon,
      String path,
      boolean present) {

    static Entry of(OfficialWeights weights, Path folder) {
      Path file = new Download(weights, folder).file();
      return new Entry(
          weights.name(),
          weights.fileName(),
          weights.url().toString(),
          weights.size().bytes(),
          weights.size().exact(),
          weights.sha256Prefix(),
          weights.source(),
          weights.licence(),
          weights.data().title(),
          weights.detector(),
          weights.models(),
          weights.batchNormEpsilon().isPresent() ? weights.batchNormEpsilon().getAsDouble() : null,
          file.toString(),
          Files.exists(file));
    }
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          Json.of(
              OfficialWeights.all().stream()
                  .map(weights -> Entry.of(weights, keep.folder()))
                  .toList()));
      return;
    }
    Table table =
        new Table("name", "what", "trained on", "for models", "size", "SHA-256", "in the folder");
    for (OfficialWeights weights : OfficialWeights.all()) {
      table.row(
          weights.name(),
          weights.detector() ? "detector" : "backbone",
          weights.data().title(),
          String.join(", ", weights.models()),
          weights.size().text(),
          weights.sha256Prefix(),
          Files.exists(new Download(weights, keep.folder()).file()) ? "yes" : "no");
    }
    table.lines().forEach(out::println);
    out.println();
    out.println("source   torchvision, " + OfficialWeights.all().get(0).url().resolve("."));
    out.println("licence  " + OfficialWeights.commonLicence());
    out.println("folder   " + keep.folder());
    out.println("fpn weights get NAME fetches one, after asking.");
  }
}
