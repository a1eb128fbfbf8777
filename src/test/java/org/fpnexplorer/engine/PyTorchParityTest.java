package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The article's network, seed for seed, against PyTorch 1.13 (article_fixture.py). */
class PyTorchParityTest {
  private static final float TOLERANCE = 1e-4f;

  record Recorded(int[] shape, double mean, int[] indices, float[] values) {}

  record Case(long seed, int height, int width, Map<String, Recorded> tensors) {}

  static Stream<Case> cases() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            PyTorchParityTest.class.getResourceAsStream("/engine/article.json"),
            StandardCharsets.UTF_8)) {
      return Stream.of(new Gson().fromJson(reader, Case[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTensorIsPyTorchs(Case expected) {
    TorchEngine engine = Engines.shared();
    Graph graph = Models.ARTICLE.graph(expected.height(), expected.width());
    try (Weights weights = Weights.seeded(engine, graph, expected.seed());
        ForwardPass pass =
            new ForwardPass(
                engine,
                graph,
                weights,
                engine.standardNormal(graph.input().shape()),
                Engines.NO_PROPOSALS)) {

      assertThat(expected.tensors()).hasSize(21);
      expected
          .tensors()
          .forEach((name, recorded) -> compare(name, pass.tensor(graph.node(name)), recorded));
    }
  }

  private static void compare(String name, Tensor tensor, Recorded recorded) {
    assertThat(tensor.shape().toArray()).as(name).isEqualTo(recorded.shape());
    double sum = 0;
    for (float value : tensor.data()) {
      sum += value;
    }
    assertThat(sum / tensor.data().length).as(name).isCloseTo(recorded.mean(), within(1e-5));
    for (int i = 0; i < recorded.indices().length; i++) {
      assertThat(tensor.data()[recorded.indices()[i]])
          .as("%s[%d]", name, recorded.indices()[i])
          .isCloseTo(recorded.values()[i], within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRerunIsBitwiseEqual(long seed) {
    TorchEngine engine = Engines.shared();
    Graph graph = Models.ARTICLE.graph(64, 64);
    assertThat(p2(engine, graph, seed)).isEqualTo(p2(engine, graph, seed));
  }

  static List<Long> seeds() {
    return List.of(0L, -1L, 1L << 40);
  }

  private static float[] p2(TorchEngine engine, Graph graph, long seed) {
    try (Weights weights = Weights.seeded(engine, graph, seed);
        ForwardPass pass =
            new ForwardPass(
                engine,
                graph,
                weights,
                engine.standardNormal(graph.input().shape()),
                Engines.NO_PROPOSALS)) {
      return pass.tensor(graph.node("p2")).data();
    }
  }
}
