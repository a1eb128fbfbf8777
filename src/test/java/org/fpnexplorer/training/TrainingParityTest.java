package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.fpnexplorer.anchors.AnchorSampler;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Parameter;
import org.junit.jupiter.api.Test;

/** Thirty steps of the same training, by torchvision's own parts: see make_training.py. */
class TrainingParityTest {
  private static final double TOLERANCE = 1e-4;

  /** A step as PyTorch took it. */
  private record Reference(
      int[][] positives, int[][] negatives, double objectness, double boxes, double norm) {}

  /** The file. */
  private record Fixture(
      long seed,
      int batch,
      int height,
      int width,
      double learningRate,
      int warmUp,
      double weightDecay,
      double clip,
      float[] input,
      float[][][] boxes,
      List<Reference> steps,
      int afterSteps,
      Map<String, float[]> after) {}

  @Test
  void everyLossEveryGradientAndTheWeightsArePyTorchs() throws IOException {
    Fixture fixture = read();
    TrainingPlan plan =
        new TrainingPlan(
            Models.byName("scenes-fpn"),
            fixture.height(),
            fixture.width(),
            fixture.batch(),
            fixture.steps().size(),
            fixture.learningRate(),
            fixture.warmUp(),
            fixture.weightDecay(),
            fixture.clip(),
            fixture.seed(),
            TrainingPlan.FIRST_SCENE,
            1,
            false);
    Graph graph = plan.model().graph(plan.height(), plan.width());
    Batches batches = new Batches(plan, graph);
    // With a single thread PyTorch leaves the small convolutions to other routines than oneDNN's.
    try (Learner learner = Learner.start(TorchEngine.start(2), plan, graph)) {
      for (int step = 0; step < plan.steps(); step++) {
        Reference reference = fixture.steps().get(step);
        StepReport report = learner.learn(step, batch(fixture, reference, batches));
        assertThat(report.objectness())
            .as("objectness, step %d", step)
            .isCloseTo((float) reference.objectness(), relative(reference.objectness()));
        assertThat(report.boxes())
            .as("boxes, step %d", step)
            .isCloseTo((float) reference.boxes(), relative(reference.boxes()));
        assertThat(report.gradientNorm())
            .as("gradient, step %d", step)
            .isCloseTo((float) reference.norm(), within((float) (drift(step) * reference.norm())));
        if (step == fixture.afterSteps() - 1) {
          compare(learner, graph, fixture.after());
        }
      }
    }
  }

  private static void compare(Learner learner, Graph graph, Map<String, float[]> after) {
    for (Parameter parameter : graph.parameters()) {
      float[] expected = after.get(parameter.name());
      if (expected != null) {
        assertThat(learner.weights().tensors().get(parameter.name()).data())
            .as(parameter.name())
            .usingComparatorWithPrecision(1e-3f)
            .containsExactly(expected);
      }
    }
  }

  /**
   * Adam divides by the size of a gradient, and so makes rounding errors of a tiny one large.
   * PyTorch itself, without oneDNN, is away from its own gradient by 4e-4 in step 5 and by 0.08 in
   * step 18.
   */
  private static double drift(int step) {
    return step < 10 ? 1e-4 : 1e-2;
  }

  private static Offset<Float> relative(double value) {
    return within((float) (TOLERANCE * Math.max(1, Math.abs(value))));
  }

  private static Batch batch(Fixture fixture, Reference step, Batches batches) {
    List<ImageTargets> images = new ArrayList<>();
    for (int n = 0; n < fixture.batch(); n++) {
      List<Box> boxes = new ArrayList<>();
      for (float[] box : fixture.boxes()[n]) {
        boxes.add(new Box(box[0], box[1], box[2], box[3]));
      }
      AnchorSampler.Sample sample =
          new AnchorSampler.Sample(step.positives()[n], step.negatives()[n]);
      images.add(new ImageTargets(boxes, batches.matcher().match(boxes), sample));
    }
    return new Batch(List.of(), fixture.input(), images, batches.levels(images));
  }

  private static Fixture read() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            TrainingParityTest.class.getResourceAsStream("/training/training.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Fixture.class);
    }
  }
}
