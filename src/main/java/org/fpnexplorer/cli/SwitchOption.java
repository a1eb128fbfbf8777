package org.fpnexplorer.cli;

import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Switches;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which parts of the network are switched off. */
final class SwitchOption {
  @Option(
      names = "--switch",
      paramLabel = "TEXT",
      split = ",",
      description = {
        "Switches a part of the network off, or does it in another way: 'lateral-4 off' (or 3, 2),"
            + " 'laterals off', 'top-down off', 'smooth off', 'upsample bilinear', 'fuse average',"
            + " 'only p2'. Several behind commas, or the option again; = may stand for the space.",
        "The weights stay what they are: nothing is trained anew for it."
      })
  private String[] texts = {};

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The switches asked for.
   *
   * @param declared the network, which must have what is switched
   * @throws ParameterException if there is no such switch, or the network has no such part
   */
  Switches of(Graph declared) {
    try {
      Switches asked = Switches.parse(String.join(",", texts));
      asked.apply(declared);
      return asked;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--switch: " + e.getMessage(), e);
    }
  }
}
