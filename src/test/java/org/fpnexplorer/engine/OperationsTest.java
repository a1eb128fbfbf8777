package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.FrozenBatchNorm;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.network.op.UpsampleNearest;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations on their own, with numbers worked out by hand. */
class OperationsTest {
  /** Of 1, 3, 2, 2: channel c holds 10c to 10c + 3. */
  private static final float[] RAMP = {0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23};

  @Test
  void layerNormKeepsTheOrderOfTheAxes() throws IOException {
    Tensor out =
        run(
            new LayerNorm2d("norm", 3, 0),
            Map.of("norm.weight", new float[] {1, 2, 3}, "norm.bias", new float[] {0, 1, 2}),
            2,
            2,
            RAMP);

    // Every cell has the channels' mean in the middle and the deviation 10 · √(2/3) = 8.165.
    float end = 1.2247449f;
    assertThat(out.shape()).isEqualTo(Shape.of(1, 3, 2, 2));
    assertThat(out.data())
        .containsExactly(
            new float[] {
              -end, -end, -end, -end, 1, 1, 1, 1, 2 + 3 * end, 2 + 3 * end, 2 + 3 * end, 2 + 3 * end
            },
            within(1e-5f));
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "1e-5, 95.34626"})
  void frozenBatchNormAddsEpsilonToTheVariance(double epsilon, float expected) throws IOException {
    float[] x = new float[12];
    Arrays.fill(x, 8, 12, 3);
    Tensor out =
        run(
            new FrozenBatchNorm("bn", 3, epsilon),
            Map.of(
                "bn.weight", new float[] {1, 1, 1},
                "bn.bias", new float[] {0, 0, 7},
                "bn.running_mean", new float[] {0, 0, 2},
                "bn.running_var", new float[] {1, 1, 1e-4f}),
            2,
            2,
            x);

    assertThat(out.at(0, 1, 1)).isZero();
    assertThat(out.at(2, 1, 0)).isCloseTo(expected + 7, within(1e-3f));
  }

  @Test
  void everyGroupSeesItsOwnChannels() throws IOException {
    Conv2d conv = Conv2d.of("conv", 3, 3, 1).withGroups(3);
    Map<String, float[]> values =
        Map.of("conv.weight", new float[] {1, 10, 100}, "conv.bias", new float[] {0, 0, 5});

    assertThat(run(conv, values, 2, 2, RAMP).data())
        .containsExactly(0, 1, 2, 3, 100, 110, 120, 130, 2005, 2105, 2205, 2305);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0 0 1 1", // even
    "3, 0 0 1", // rounded up
    "5, 0 0 0 1 1" // rounded down: ⌊i · 2/5⌋
  })
  void upsamplingRepeatsTheNearestCell(int width, String expected) throws IOException {
    Tensor out = run(new UpsampleNearest(2, 4, width), Map.of(), 2, 2, RAMP);

    StringBuilder row = new StringBuilder();
    for (int x = 0; x < width; x++) {
      row.append(x == 0 ? "" : " ").append((int) out.at(0, 0, x));
    }
    assertThat(row).hasToString(expected);
    assertThat(out.at(2, 3, width - 1)).isEqualTo(23);
  }

  @Test
  void bilinearUpsamplingWeighsTheTwoNearest() throws IOException {
    Tensor out = run(new UpsampleBilinear(2, 4, 4), Map.of(), 2, 2, RAMP);

    // The channel's rows are 0 1 and 2 3 (plus 10 a channel); a quarter lies between the middles.
    float[] row = {0, 0.25f, 0.75f, 1};
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 4; x++) {
        assertThat(out.at(2, y, x)).isEqualTo(20 + 2 * row[y] + row[x]);
      }
    }
  }

  @Test
  void theAverageIsHalfTheSum() throws IOException {
    GraphBuilder net = new GraphBuilder();
    Node input = net.input(2, 2);
    Node twice = net.inner("twice", 0, new Add(), input, input);
    Node out = net.inner("out", 0, new Average(), twice, input);

    assertThat(run(net.build(), out, Map.of(), RAMP, Engines.NO_PROPOSALS).data())
        .containsExactly(0, 1.5f, 3, 4.5f, 15, 16.5f, 18, 19.5f, 30, 31.5f, 33, 34.5f);
  }

  @Test
  void noProposalsMakeNoRows() throws IOException {
    GraphBuilder net = new GraphBuilder();
    Node input = net.input(2, 2);
    Node boxes = net.inner("boxes", 0, new RoiAlign(7, 2), input, input);
    Node flat = net.inner("flat", 0, new Flatten(), boxes);
    Linear layer = net.layer(new Linear("fc", 3 * 7 * 7, 5));
    Node out = net.inner("out", 0, layer, flat);
    HostOperation none = (node, inputs) -> new Tensor(Shape.of(0, 3, 7, 7), new float[0]);

    Tensor rows = run(net.build(), out, Map.of(), RAMP, none);

    assertThat(rows.shape()).isEqualTo(Shape.of(0, 5));
  }

  private static Tensor run(
      Op op, Map<String, float[]> parameters, int height, int width, float[] x) throws IOException {
    GraphBuilder net = new GraphBuilder();
    Node out = net.inner("out", 0, net.layer(op), net.input(height, width));
    return run(net.build(), out, parameters, x, Engines.NO_PROPOSALS);
  }

  private static Tensor run(
      Graph graph, Node out, Map<String, float[]> parameters, float[] x, HostOperation host)
      throws IOException {
    ParameterSource source =
        parameter -> Optional.ofNullable(parameters.get(parameter.name())).map(OperationsTest::raw);
    TorchEngine engine = Engines.shared();
    try (Weights weights = Weights.loaded(engine, graph, source, 0);
        ForwardPass pass =
            new ForwardPass(engine, graph, weights, new Tensor(graph.input().shape(), x), host)) {
      return pass.tensor(out);
    }
  }

  private static ByteBuffer raw(float[] values) {
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(Float.BYTES * values.length).order(ByteOrder.nativeOrder());
    buffer.asFloatBuffer().put(values);
    return buffer;
  }
}
