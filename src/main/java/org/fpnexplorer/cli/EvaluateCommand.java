package org.fpnexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.SceneEvaluation;
import org.fpnexplorer.session.SceneSeeds;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how well a network finds things. */
@Command(
    name = "evaluate",
    description = {
      "Count how many objects of drawn scenes a network finds: average recall of its proposals, and"
          + " if it goes on to classes, average precision of its detections, by COCO's definitions.",
      "A scene is 320x448 and resized as the network's pictures usually are; with --size it is"
          + " drawn in that size and taken as it is."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final InputSize USUAL = new InputSize(Scenes.HEIGHT, Scenes.WIDTH);

  private final IntFunction<TorchEngine> engines;

  @Option(
      names = "--scenes",
      required = true,
      paramLabel = "SEED:COUNT",
      converter = Converters.ScenesText.class,
      description = "The first scene's seed, and how many scenes: 1:512 has the seeds 1 to 512.")
  private SceneSeeds scenes;

  @Mixin private NetworkOptions network;
  @Mixin private SwitchOption switches;

  @Mixin private WeightsOptions weights;
  @Mixin private ThreadsOption threads;

  @Option(
      names = "--json",
      description = "Print an object instead of a table; a figure no object counts for is -1.")
  private boolean json;

  @Spec private CommandSpec spec;

  EvaluateCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws IOException, FileFault {
    InputSize size = network.size().orElse(USUAL);
    Request request = request(size);
    PrintWriter err = spec.commandLine().getErr();
    SceneEvaluation.Outcome outcome;
    try (SessionFactory sessions = new SessionFactory(engines.apply(threads.threads()));
        ProgressLine line = new ProgressLine(err, "scenes")) {
      outcome =
          SceneEvaluation.run(
                  sessions,
                  request,
                  scenes,
                  size,
                  (done, total) -> {
                    line.show(done, total);
                    return true;
                  })
              .orElseThrow();
    } catch (WeightsException e) {
      throw new FileFault(e.checkpoint(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    EvaluationReport report =
        new EvaluationReport(request.model().name(), request.switches(), scenes, size, outcome);
    if (json) {
      out.println(report.json());
    } else {
      report.lines().forEach(out::println);
    }
    InputOptions.report(request, outcome.weights(), err);
    if (outcome.weights().isUntrained()) {
      err.println("fpn: the weights are untrained; so are these figures");
    }
    return 0;
  }

  /** Its source is the first scene; each of the others takes its place. */
  private Request request(InputSize size) throws FileFault {
    Model model = network.model(Models.best());
    try {
      Scenes.check(size.height(), size.width());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--size: " + e.getMessage(), e);
    }
    Resize resize =
        network.size().map(asked -> network.into(asked, model)).orElse(model.input().usual());
    return new Request(
        new Source.Scene(scenes.first(), size.height(), size.width()),
        model,
        weights.source(model),
        weights.seed(),
        resize,
        switches.of(model.graph()));
  }
}
