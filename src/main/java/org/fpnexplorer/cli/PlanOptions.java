package org.fpnexplorer.cli;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.SceneSeeds;
import org.fpnexplorer.training.TrainingPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything that decides how a training goes. */
final class PlanOptions {
  private static final String USUAL_MODEL = "scenes-fpn";
  private static final String MODEL = "--model";

  @Mixin private NetworkOptions network;

  @Option(
      names = "--steps",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Default: ${DEFAULT-VALUE}.")
  private int steps = 2000;

  @Option(
      names = "--batch",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Scenes a step. Default: ${DEFAULT-VALUE}.")
  private int batch = 4;

  @Option(
      names = "--learning-rate",
      paramLabel = "R",
      description = "At its highest, after the warm-up; then it falls to 0. Default: 0.002.")
  private double learningRate = 2e-3;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Steps in which the learning rate grows. Default: a tenth, at most 200.")
  private Integer warmUp;

  @Option(
      names = "--weight-decay",
      paramLabel = "W",
      description = "Of kernels. Default: ${DEFAULT-VALUE}.")
  private double weightDecay = 0.05;

  @Option(
      names = "--clip",
      paramLabel = "L",
      description = "Longest gradient, 0 for any. Default: ${DEFAULT-VALUE}.")
  private double clip = 5;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description =
          "Of the first weights, the order of the scenes, their changes and the sampling of"
              + " anchors. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--scenes",
      paramLabel = "SEED:COUNT",
      converter = Converters.ScenesText.class,
      description =
          "What to learn from: the first scene's seed, and how many there are; they come round"
              + " again. Default: ${DEFAULT-VALUE}.")
  private SceneSeeds scenes = new SceneSeeds(TrainingPlan.FIRST_SCENE, 4000);

  @Option(names = "--no-augment", description = "Scenes are not flipped, cut and recoloured.")
  private boolean plain;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The plan.
   *
   * @throws ParameterException if it makes no sense, or the network does not take the size
   */
  TrainingPlan plan() {
    InputSize size = network.size().orElse(new InputSize(Scenes.HEIGHT, Scenes.WIDTH));
    try {
      Scenes.check(size.height(), size.width());
      return new TrainingPlan(
          network.model(Models.byName(USUAL_MODEL)),
          size.height(),
          size.width(),
          batch,
          steps,
          learningRate,
          Optional.ofNullable(warmUp).orElse(Math.min(200, steps / 10)),
          weightDecay,
          clip,
          seed,
          scenes.first(),
          scenes.count(),
          !plain);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  /**
   * With a training that is taken up, the file decides.
   *
   * @throws ParameterException if another option of the plan is given than the model
   */
  void requireNone() {
    List<OptionSpec> ours =
        command.mixins().values().stream()
            .filter(mixin -> mixin.userObject() == this)
            .flatMap(mixin -> mixin.options().stream())
            .filter(option -> !option.longestName().equals(MODEL))
            .toList();
    for (OptionSpec option : ours) {
      if (command.commandLine().getParseResult().hasMatchedOption(option.longestName())) {
        throw new ParameterException(
            command.commandLine(),
            option.longestName() + " cannot be changed: the training that is taken up decides");
      }
    }
  }

  /** The model asked for by name. */
  Optional<Model> model() {
    return command.commandLine().getParseResult().hasMatchedOption(MODEL)
        ? Optional.of(network.model(Models.byName(USUAL_MODEL)))
        : Optional.empty();
  }
}
