package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.util.List;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.InputSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the catalogue. */
@Command(name = "models", description = "List every model by name.")
final class ModelsCommand implements Runnable {
  @Option(names = "--json", description = "Print an array of objects instead of a table.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** A model as programs read it; gmac are 10^9 multiply-accumulates at the usual size. */
  private record Entry(
      String name,
      String backbone,
      String neck,
      String head,
      long parameters,
      double gmac,
      int height,
      int width,
      boolean trained) {

    static Entry of(Model model) {
      Cost.Total total = Cost.Total.of(Cost.of(model.graph()));
      return new Entry(
          model.name(),
          model.backbone(),
          model.neck(),
          model.head(),
          total.parameters(),
          total.macs() / 1e9,
          model.input().height(),
          model.input().width(),
          model.hasShippedWeights());
    }

    Object[] row() {
      return new Object[] {
        name,
        backbone,
        neck,
        head,
        parameters,
        gmac,
        new InputSize(height, width),
        trained ? "shipped" : "none"
      };
    }
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    List<Entry> entries = Models.all().stream().map(Entry::of).toList();
    if (json) {
      out.println(Json.of(entries));
      return;
    }
    Table table =
        new Table(
            "name", "backbone", "neck", "head", "parameters", "GMAC", "size", "trained weights");
    entries.forEach(entry -> table.row(entry.row()));
    table.lines().forEach(out::println);
  }
}
