package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.HostOp;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real backbone, seed for seed, against torchvision 0.14 (torchvision_fixture.py). */
class TorchvisionParityTest {
  // Tolerances are shares of a tensor's largest magnitude.
  /** Far less than the last bit of any value that matters. */
  private static final double EQUAL = 1e-9;

  /**
   * Debian's PyTorch works the inverse of the normal's distribution function out in floats, which
   * have few digits left in its tails; ours leaves it to Intel's library.
   */
  private static final double TRUNCATED = 1e-5;

  private static final double COMPUTED = 1e-5;

  private static final int ROIS = 5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resnet18-fpn",
        "resnet34-fpn",
        "resnet50-fpn",
        "resnet101-fpn",
        "resnext50-fpn",
        "vgg16-fpn",
        "convnext-tiny-fpn",
        "fasterrcnn-resnet50-fpn",
        "scenes-c4",
        "scenes-c5",
        "scenes-bottom-up",
        "scenes-no-lateral",
        "scenes-p2",
        "scenes-fpn"
      })
  void weightsNoiseAndEveryMapAreTorchvisions(String model) throws IOException {
    TorchvisionCase expected = TorchvisionCase.read(model);
    TorchEngine engine = Engines.shared();
    Graph first = expected.graph(64, 64);
    try (Weights seeded = Weights.seeded(engine, first, expected.seed())) {
      compareDraws(engine, first, seeded, expected.drawn());
    }
    List<Tensor> noise = new ArrayList<>();
    for (TorchvisionCase.Pass pass : expected.passes()) {
      noise.add(engine.standardNormal(Shape.of(1, 3, pass.height(), pass.width())));
    }
    try (Weights weights = expected.perturbed(engine, first)) {
      for (int i = 0; i < noise.size(); i++) {
        comparePass(engine, weights, expected, expected.passes().get(i), noise.get(i));
      }
    }
  }

  private static void compareDraws(
      TorchEngine engine,
      Graph graph,
      Weights weights,
      Map<String, TorchvisionCase.Recorded> drawn) {
    Set<String> left = new HashSet<>(drawn.keySet());
    for (Parameter parameter : graph.parameters()) {
      Tensor values = engine.call(() -> NdArrays.toTensor(weights.get(parameter)));
      if (left.remove(parameter.name())) {
        double tolerance = isTruncated(graph, parameter) ? TRUNCATED : EQUAL;
        drawn.get(parameter.name()).compare(parameter.name(), values, tolerance);
      } else {
        assertThat(values.data())
            .as(parameter.name())
            .containsOnly(TorchvisionCase.untrained(parameter));
      }
    }
    assertThat(left).isEmpty();
  }

  private static boolean isTruncated(Graph graph, Parameter parameter) {
    return graph.draws().stream()
        .filter(draw -> draw.parameter().equals(parameter.name()))
        .anyMatch(draw -> draw.law() == Draw.Law.TRUNCATED_NORMAL);
  }

  private static void comparePass(
      TorchEngine engine,
      Weights weights,
      TorchvisionCase expected,
      TorchvisionCase.Pass recorded,
      Tensor noise) {
    Graph graph = expected.graph(recorded.height(), recorded.width());
    engine.seed(expected.seed() + 2);
    Tensor regions = engine.standardNormal(Shape.of(ROIS, 256, 7, 7));
    HostOperation host =
        (node, inputs) ->
            node.name().equals("roi_features")
                ? regions
                : new Tensor(Shape.of(ROIS, 4), new float[ROIS * 4]);
    try (ForwardPass pass = new ForwardPass(engine, graph, weights, noise, host)) {
      recorded
          .tensors()
          .forEach((name, tensor) -> tensor.compare(name, pass.tensor(graph.node(name)), COMPUTED));
      assertThat(recorded.tensors().keySet())
          .containsAll(
              graph.named().stream()
                  .filter(node -> node.role() != Role.M)
                  .filter(node -> !(node.op() instanceof HostOp))
                  .map(Node::name)
                  .toList());
    }
  }
}
