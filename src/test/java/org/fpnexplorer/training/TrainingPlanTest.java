package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.fpnexplorer.network.Models;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {
  @Test
  void theLearningRateWarmsUpAndFalls() {
    TrainingPlan plan =
        new TrainingPlan(
            Models.byName("scenes-fpn"), 64, 96, 1, 110, 0.02, 10, 0, 0, 1, 0, 1, false);
    assertThat(plan.learningRate(0)).isCloseTo(0.002, within(1e-12));
    assertThat(plan.learningRate(9)).isCloseTo(0.02, within(1e-12));
    assertThat(plan.learningRate(10)).isCloseTo(0.02, within(1e-12));
    // Half way down the cosine, and at 99 of 100 steps: (1 + cos 0.99π) / 2.
    assertThat(plan.learningRate(60)).isCloseTo(0.01, within(1e-12));
    assertThat(plan.learningRate(109)).isCloseTo(0.02 * 0.000246719817, within(1e-12));
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    assertRefused(64, 96, 0, 1, "a batch has 1 to 256 scenes, not 0");
    assertRefused(64, 96, 1, 0, "at least one step");
    assertRefused(16, 96, 1, 1, "a side needs 32 pixels");
    assertThatThrownBy(() -> Plans.tiny(Models.byName("fasterrcnn-resnet50-fpn"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("box head, which is not trained here");
  }

  private static void assertRefused(int height, int width, int batch, int steps, String message) {
    assertThatThrownBy(
            () ->
                new TrainingPlan(
                    Models.byName("scenes-fpn"),
                    height,
                    width,
                    batch,
                    steps,
                    1e-3,
                    0,
                    0,
                    0,
                    1,
                    0,
                    1,
                    false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPlanIsReadAsItWasWritten() throws IOException {
    TrainingPlan plan = Plans.tiny(7);
    assertThat(PlanText.parse(PlanText.of(plan))).isEqualTo(plan);
  }
}
