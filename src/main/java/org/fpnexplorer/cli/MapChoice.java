package org.fpnexplorer.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fpnexplorer.export.MapExport;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which maps, and what of their channels. */
final class MapChoice {
  private static final String ALL = "all";

  @Option(
      names = "--maps",
      paramLabel = "NAME",
      split = ",",
      description =
          "Names of maps, as 'fpn shapes --all' lists them, or all for every named one. Default:"
              + " all.")
  private List<String> maps = List.of(ALL);

  @Option(
      names = "--channels",
      paramLabel = "MODE",
      split = ",",
      description =
          "mean, max, energy, pca, sheet (all channels side by side), channels' numbers from 0, or"
              + " all for the first five. Default: energy, as in the window.")
  private List<String> channels = List.of(ChannelMode.USUAL.name());

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The maps that have a name in the paper, less the input, which is an image. */
  static List<Node> named(Graph graph) {
    return graph.named().stream()
        .filter(node -> node.role() != Role.INPUT && node.isMap())
        .toList();
  }

  /**
   * The pictures to write: map by map, mode by mode.
   *
   * @throws ParameterException if there is no such map, mode or channel
   */
  List<MapExport.Item> items(Graph graph) {
    Set<ChannelMode> modes = new LinkedHashSet<>();
    channels.forEach(text -> modes.addAll(modes(text)));
    Set<MapExport.Item> items = new LinkedHashSet<>();
    for (String name : maps) {
      nodes(graph, name).stream()
          .flatMap(node -> items(node, modes, name.equals(ALL)))
          .forEach(items::add);
    }
    if (items.isEmpty()) {
      throw refuse("--channels: no map has a channel " + String.join(", ", channels));
    }
    return List.copyOf(items);
  }

  private List<Node> nodes(Graph graph, String name) {
    if (name.equals(ALL)) {
      return named(graph);
    }
    if (!graph.has(name) || !graph.node(name).isMap()) {
      String known = named(graph).stream().map(Node::name).collect(Collectors.joining(", "));
      throw refuse("--maps: no map is called '" + name + "'; there are all, " + known);
    }
    return List.of(graph.node(name));
  }

  /** Of all maps, those that have the channel; a map named alone has to have it. */
  private Stream<MapExport.Item> items(Node node, Set<ChannelMode> modes, boolean oneOfAll) {
    int count = node.shape().channels();
    for (ChannelMode mode : modes) {
      if (mode.channel() >= count && !oneOfAll) {
        throw refuse(
            String.format(
                Locale.ROOT,
                "--channels: %s has no channel %d; its channels are 0 to %d",
                node.name(),
                mode.channel(),
                count - 1));
      }
    }
    return modes.stream()
        .filter(mode -> mode.channel() < count)
        .map(mode -> new MapExport.Item(node.name(), mode));
  }

  private List<ChannelMode> modes(String text) {
    if (text.equals(ALL)) {
      return List.of(
          ChannelMode.MEAN,
          ChannelMode.MAX,
          ChannelMode.ENERGY,
          ChannelMode.PCA,
          ChannelMode.SHEET);
    }
    try {
      return List.of(ChannelMode.parse(text));
    } catch (IllegalArgumentException e) {
      throw refuse("--channels: " + e.getMessage() + ", or all");
    }
  }

  private ParameterException refuse(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
