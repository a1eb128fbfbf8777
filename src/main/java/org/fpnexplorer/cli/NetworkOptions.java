package org.fpnexplorer.cli;

import java.util.Optional;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.InputSize;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which network, and for which size of its input. */
final class NetworkOptions {
  @Option(
      names = "--model",
      paramLabel = "NAME",
      converter = Converters.ModelName.class,
      description =
          "The network; 'fpn models' lists them. Default: article; for pictures and boxes the"
              + " best one that comes with trained weights.")
  private Model model;

  @Option(
      names = "--size",
      paramLabel = "HxW",
      converter = Converters.SizeText.class,
      description = "Height and width of its input in pixels. Default: the network's usual size.")
  private InputSize size;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The network asked for, or the given one. */
  Model model(Model usual) {
    return Optional.ofNullable(model).orElse(usual);
  }

  /** The size asked for. */
  Optional<InputSize> size() {
    return Optional.ofNullable(size);
  }

  /**
   * The network asked for, or the given one, at the size asked for, or its usual one.
   *
   * @throws ParameterException if the network does not take that size
   */
  Graph graph(Model usual) {
    Model chosen = model(usual);
    if (size == null) {
      return chosen.graph();
    }
    try {
      return chosen.graph(size.height(), size.width());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--size: " + e.getMessage(), e);
    }
  }
}
