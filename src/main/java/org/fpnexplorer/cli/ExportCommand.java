package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.export.MapExport;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.WeightsOrigin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes feature maps as pictures, the very pixels the window shows. */
@Command(
    name = "export",
    description = "Write feature maps as PNG files and print the files' names.")
final class ExportCommand implements Callable<Integer> {
  private final IntFunction<TorchEngine> engines;

  @Mixin private InputOptions input;
  @Mixin private NetworkOptions network;
  @Mixin private MapChoice choice;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into; it is made if it is missing.")
  private Path out;

  @Option(
      names = "--colormap",
      paramLabel = "NAME",
      converter = Converters.ColormapName.class,
      description = "viridis, magma, cividis, grey or coolwarm. Default: ${DEFAULT-VALUE}.")
  private Colormap colormap = Colormap.VIRIDIS;

  @Option(
      names = "--range",
      paramLabel = "SCOPE",
      converter = Converters.RangeName.class,
      description =
          "How far one range of values reaches: shared by all maps that are compared, or one a"
              + " level, one a map, one a channel (shared, level, map, channel). Default: level, as in the window.")
  private RangeScope range = RangeScope.USUAL;

  @Option(
      names = "--scale",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Pixels along each side of a cell. Default: ${DEFAULT-VALUE}.")
  private int scale = 1;

  @Spec private CommandSpec spec;

  ExportCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws Exception {
    Request request = input.request(network, Models.best());
    List<MapExport.Item> items = choice.items(request.graph());
    Pictures pictures;
    Map<String, String> provenance;
    WeightsOrigin origin;
    try (SessionFactory sessions = new SessionFactory(engines.apply(input.threads()));
        Session session = input.open(sessions, request)) {
      pictures = new Pictures(maps(session, items), range, colormap, session.input().frame());
      provenance = input.provenance(session);
      origin = session.weights();
    }
    MapExport export = new MapExport(pictures, scale, provenance);
    List<Path> written = write(export, items);
    written.forEach(spec.commandLine().getOut()::println);
    InputOptions.report(request, origin, spec.commandLine().getErr());
    return 0;
  }

  private List<Path> write(MapExport export, List<MapExport.Item> items) throws FileFault {
    try {
      return FileFault.reading(out, () -> export.write(out, items, this::show));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--scale: " + e.getMessage(), e);
    }
  }

  /** Every named map with the wanted ones: ranges must not depend on what is exported. */
  private static List<FeatureMap> maps(Session session, List<MapExport.Item> items) {
    Set<Node> nodes = new TreeSet<>(Comparator.comparingInt(Node::index));
    nodes.addAll(MapChoice.named(session.graph()));
    items.forEach(item -> nodes.add(session.graph().node(item.map())));
    return nodes.stream().map(node -> FeatureMap.of(node, session.tensor(node))).toList();
  }

  /** On a terminal only: in a log, an error shall be the one line there is. */
  private boolean show(int done, int all) {
    if (System.console() != null) {
      PrintWriter err = spec.commandLine().getErr();
      err.print("\r" + done + " of " + all + (done == all ? "\n" : ""));
      err.flush();
    }
    return true;
  }
}
