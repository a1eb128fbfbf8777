package org.fpnexplorer.cli;

import java.io.PrintWriter;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the tensors whose shapes are known before anything is computed. */
@Command(
    name = "shapes",
    description = {
      "Print name and shape of every named tensor, in the order they are computed.",
      "Proposals, and what is computed for each of them, are left out: how many there are depends on"
          + " the image."
    })
final class ShapesCommand implements Runnable {
  @Mixin private NetworkOptions network;
  @Mixin private SwitchOption switches;

  @Option(names = "--all", description = "Print the steps between the named tensors as well.")
  private boolean all;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Graph declared = network.graph(Models.ARTICLE);
    switches.of(declared).apply(declared).nodes().stream()
        .filter(Node::isMap)
        .filter(node -> all || node.isNamed())
        .forEach(node -> out.println(node.name() + "\t" + node.shape()));
  }
}
