package org.fpnexplorer.cli;

import java.util.Optional;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Resize;
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

  @Option(
      names = "--conventions",
      paramLabel = "WHOSE",
      description = {
        "Whose reading of the paper the network follows: article, paper, torchvision or detectron2;"
            + " points that differ from it behind commas, 'paper,scoring=sigmoid,eps=0', or alone.",
        "Points: smooth-p5, p6, head-relu, round-anchors (yes, no), scoring (sigmoid, softmax),"
            + " anchor-offset, anchor-stride (ratio, fixed), block-stride (first, middle), eps."
            + " Default: the network's own."
      })
  private String conventions;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The network asked for, or the given one, with the conventions asked for, or its own.
   *
   * @throws ParameterException if there are no such conventions
   */
  Model model(Model usual) {
    Model chosen = Optional.ofNullable(model).orElse(usual);
    if (conventions == null) {
      return chosen;
    }
    try {
      return chosen.with(ConventionText.parse(conventions, chosen.conventions()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--conventions: " + e.getMessage(), e);
    }
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
    return size == null ? chosen.graph() : check(size, chosen);
  }

  private Graph check(InputSize asked, Model chosen) {
    try {
      return chosen.graph(asked.height(), asked.width());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--size: " + e.getMessage(), e);
    }
  }

  /**
   * An image fitted into the size asked for.
   *
   * @throws ParameterException if the network does not take that size
   */
  Resize into(InputSize asked, Model chosen) {
    check(asked, chosen);
    return new Resize.Into(asked.height(), asked.width());
  }
}
