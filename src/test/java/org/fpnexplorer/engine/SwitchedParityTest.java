package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** A neck with parts switched off, map for map against PyTorch (switched_fixture.py). */
class SwitchedParityTest {
  private static final double COMPUTED = 1e-5;

  private record Switched(List<Pass> passes) {}

  private record Pass(
      String switches,
      int noise,
      int height,
      int width,
      Map<String, TorchvisionCase.Recorded> tensors) {}

  @Test
  void everyMapIsPyTorchsWithTheSameWeights() throws IOException {
    TorchvisionCase network = TorchvisionCase.read("/engine/switched.json", TorchvisionCase.class);
    List<Pass> passes = TorchvisionCase.read("/engine/switched.json", Switched.class).passes();
    TorchEngine engine = Engines.shared();
    Graph declared = network.graph(64, 64);
    Weights.seeded(engine, declared, network.seed()).close();
    List<Tensor> noise = new ArrayList<>();
    for (Pass pass : passes.subList(0, 2)) {
      noise.add(engine.standardNormal(Shape.of(1, 3, pass.height(), pass.width())));
    }
    try (Weights weights = network.perturbed(engine, declared)) {
      for (Pass pass : passes) {
        Graph graph =
            Switches.parse(pass.switches()).apply(network.graph(pass.height(), pass.width()));
        compare(engine, graph, weights, noise.get(pass.noise()), pass);
      }
    }
  }

  private static void compare(
      TorchEngine engine, Graph graph, Weights weights, Tensor noise, Pass expected) {
    HostOperation none = (node, inputs) -> new Tensor(Shape.of(0, 4), new float[0]);
    try (ForwardPass pass = new ForwardPass(engine, graph, weights, noise, none)) {
      expected
          .tensors()
          .forEach(
              (name, tensor) ->
                  tensor.compare(
                      expected.switches() + ": " + name, pass.tensor(graph.node(name)), COMPUTED));
    }
    assertThat(expected.tensors().keySet())
        .as(expected.switches())
        .containsExactlyInAnyOrderElementsOf(
            graph.named().stream()
                .filter(node -> node.part() == Part.NECK || node.part() == Part.HEAD)
                .map(Node::name)
                .filter(name -> !name.equals("proposals"))
                .toList());
  }
}
