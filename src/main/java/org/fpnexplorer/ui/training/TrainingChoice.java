package org.fpnexplorer.ui.training;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.training.TrainingPlan;

/** What a student chooses of a training; everything else is as the command line has it. */
public record TrainingChoice(Model model, Length length, Size size, Rate rate) {
  /** What can be trained: the pyramid, and what the paper's table 1 sets beside it. */
  public static final List<Model> MODELS =
      Stream.of(
              "scenes-fpn",
              "scenes-c4",
              "scenes-c5",
              "scenes-bottom-up",
              "scenes-no-lateral",
              "scenes-p2")
          .map(Models::byName)
          .toList();

  /** To begin with: soon seen, and it works. */
  static final TrainingChoice USUAL =
      new TrainingChoice(MODELS.get(0), Length.SHORT, Size.SMALL, Rate.USUAL);

  static final int BATCH = 4;

  private static final int LONGEST_WARM_UP = 200;
  private static final double WEIGHT_DECAY = 0.05;
  private static final double CLIP = 5;
  private static final long SEED = 1;

  /** Few enough for the memory of a laptop; the changes at random make more of them. */
  private static final int SCENES = 1000;

  /** How many steps. */
  public enum Length {
    SHORT(500),
    MEDIUM(2000),
    LONG(8000);

    private final int steps;

    Length(int steps) {
      this.steps = steps;
    }

    /** Of the optimiser. */
    public int steps() {
      return steps;
    }
  }

  /** How large the scenes are. */
  public enum Size {
    SMALL(192, 256),
    USUAL(Scenes.HEIGHT, Scenes.WIDTH);

    private final int height;
    private final int width;

    Size(int height, int width) {
      this.height = height;
      this.width = width;
    }

    /** In pixels. */
    public int height() {
      return height;
    }

    /** In pixels. */
    public int width() {
      return width;
    }
  }

  /** The learning rate at its highest. */
  public enum Rate {
    LOW(2e-4),
    USUAL(2e-3),
    HIGH(2e-2);

    private final double value;

    Rate(double value) {
      this.value = value;
    }

    /** How far a step goes. */
    public double value() {
      return value;
    }
  }

  /** The whole plan. */
  TrainingPlan plan() {
    int steps = length.steps();
    return new TrainingPlan(
        model,
        size.height(),
        size.width(),
        BATCH,
        steps,
        rate.value(),
        Math.min(LONGEST_WARM_UP, steps / 10),
        WEIGHT_DECAY,
        CLIP,
        SEED,
        TrainingPlan.FIRST_SCENE,
        SCENES,
        true);
  }
}
