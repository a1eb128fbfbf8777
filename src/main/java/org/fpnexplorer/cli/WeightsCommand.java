package org.fpnexplorer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with weights. */
@Command(
    name = "weights",
    description = "List and fetch official weights.",
    subcommands = {WeightsListCommand.class, WeightsGetCommand.class})
final class WeightsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: list or get");
  }
}
