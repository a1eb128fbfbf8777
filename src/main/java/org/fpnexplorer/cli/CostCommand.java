package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a network costs. */
@Command(
    name = "cost",
    description = {
      "Print what each node and each part of a network costs: learned parameters,"
          + " multiply-accumulates, bytes of its output, receptive field and stride.",
      "Shared parameters belong to an earlier node and are counted there."
    })
final class CostCommand implements Runnable {
  @Mixin private NetworkOptions network;
  @Mixin private SwitchOption switches;

  @Option(names = "--json", description = "Print an object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Graph declared = network.graph(Models.ARTICLE);
    Graph graph = switches.of(declared).apply(declared);
    CostReport report = CostReport.of(network.model(Models.ARTICLE), graph);
    if (json) {
      out.println(Json.of(report));
      return;
    }
    nodes(report).lines().forEach(out::println);
    out.println();
    parts(report).lines().forEach(out::println);
    out.println();
    out.printf(
        Locale.ROOT,
        "%s at %s: %,d parameters, %.3f GMAC, %,d anchors%n",
        report.model(),
        report.size(),
        report.total().parameters(),
        report.total().macs() / 1e9,
        report.total().anchors());
  }

  private static Table nodes(CostReport report) {
    Table table =
        new Table(
            "node",
            "operation",
            "part",
            "output",
            "parameters",
            "shared",
            "MACs",
            "bytes",
            "receptive field",
            "stride");
    for (CostReport.NodeCost node : report.nodes()) {
      table.row(
          node.name(),
          node.op(),
          node.part(),
          Arrays.stream(node.shape()).mapToObj(Integer::toString).collect(Collectors.joining("x")),
          node.parameters(),
          node.sharedParameters(),
          node.macs(),
          node.bytes(),
          node.receptiveField(),
          node.stride());
    }
    return table;
  }

  private static Table parts(CostReport report) {
    Table table = new Table("part", "parameters", "MACs", "bytes");
    report
        .parts()
        .forEach((part, cost) -> table.row(part, cost.parameters(), cost.macs(), cost.bytes()));
    CostReport.Total total = report.total();
    table.row("total", total.parameters(), total.macs(), total.bytes());
    return table;
  }
}
