package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations leave nothing in native memory but their results. */
class NativeMemoryTest {
  @ParameterizedTest
  @ValueSource(strings = {"resnet18-fpn", "convnext-tiny-fpn"})
  void onlyOutputsAndParametersStay(String model) {
    TorchEngine engine = Engines.shared();
    Graph graph = Models.byName(model).graph(64, 64);
    long named = graph.nodes().stream().filter(Node::isNamed).count();
    try (Weights weights = Weights.seeded(engine, graph, 1)) {
      int before = arrays(engine, weights, graph);
      for (int i = 0; i < 20; i++) {
        Tensor noise = engine.standardNormal(graph.input().shape());
        try (ForwardPass pass =
            new ForwardPass(engine, graph, weights, noise, Engines.NO_PROPOSALS)) {
          graph.nodes().forEach(pass::run);
          assertThat(pass.live()).isEqualTo(named);
        }
      }

      assertThat(before).isEqualTo(graph.parameters().size());
      assertThat(arrays(engine, weights, graph)).isEqualTo(before);
    }
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    TorchEngine engine = Engines.shared();
    Graph graph = Models.ARTICLE.graph(32, 32);
    int before = arrays(engine);

    IOException broken = new IOException("broken off");
    ParameterSource source =
        parameter -> {
          throw broken;
        };
    assertThatThrownBy(() -> Weights.loaded(engine, graph, source, 1)).isSameAs(broken);
    assertThat(arrays(engine)).isEqualTo(before);

    ByteBuffer tooShort = ByteBuffer.allocateDirect(Float.BYTES);
    assertThatThrownBy(() -> Weights.loaded(engine, graph, parameter -> Optional.of(tooShort)))
        .isInstanceOf(RuntimeException.class);
    assertThat(arrays(engine)).isEqualTo(before);
  }

  /** In all managers there are. */
  private static int arrays(TorchEngine engine) {
    return engine.call(
        () -> {
          try (NDManager own = engine.newManager()) {
            return own.getParentManager().getManagedArrays().size();
          }
        });
  }

  /** In the manager of the weights, which must not gather what is computed with them. */
  private static int arrays(TorchEngine engine, Weights weights, Graph graph) {
    NDManager manager = weights.get(graph.parameters().get(0)).getManager();
    return engine.call(() -> manager.getManagedArrays().size());
  }
}
