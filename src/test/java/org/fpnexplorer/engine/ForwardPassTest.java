package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recording: what is computed when, kept, released and computed again. */
class ForwardPassTest {
  private final Graph graph = Models.ARTICLE.graph(64, 64);
  private Weights weights;
  private ForwardPass pass;

  @BeforeEach
  void open() {
    TorchEngine engine = Engines.shared();
    weights = Weights.seeded(engine, graph, 3);
    Tensor noise = engine.standardNormal(graph.input().shape());
    pass = new ForwardPass(engine, graph, weights, noise, Engines.NO_PROPOSALS);
  }

  @AfterEach
  void close() {
    pass.close();
    weights.close();
  }

  @Test
  void onlyWhatIsAskedForIsComputed() {
    pass.run(graph.node("c3"));

    assertThat(pass.step(graph.node("c2"))).isPresent();
    assertThat(pass.step(graph.node("c3")).orElseThrow().nanos()).isPositive();
    assertThat(pass.step(graph.node("conv4"))).isEmpty();
    assertThat(pass.step(graph.node("m5"))).isEmpty();
  }

  @Test
  void aReleasedOutputIsComputedAgainWithTheSameValues() {
    Node relu2 = graph.node("relu2");
    float[] atOnce = pass.tensor(relu2).data();
    pass.run(graph.node("proposals"));
    long recorded = pass.step(relu2).orElseThrow().nanos();

    assertThat(pass.tensor(relu2).data()).isEqualTo(atOnce);
    assertThat(pass.step(relu2).orElseThrow().nanos()).isEqualTo(recorded);
  }

  @Test
  void mergedMapIsTheSumOfItsInputs() {
    float[] up = pass.tensor(graph.node("upsample_m5")).data();
    float[] lateral = pass.tensor(graph.node("lateral_c4")).data();
    Tensor m5 = pass.tensor(graph.node("m5"));
    Tensor m4 = pass.tensor(graph.node("m4"));

    for (int i = 0; i < m4.data().length; i++) {
      assertThat(m4.data()[i]).isEqualTo(up[i] + lateral[i]);
    }
    assertThat(m4.at(17, 3, 2) - lateral[(17 * 4 + 3) * 4 + 2])
        .isCloseTo(m5.at(17, 1, 1), within(1e-6f));
    assertThat(pass.tensor(graph.node("p5")).data()).isEqualTo(m5.data());
  }

  @Test
  void aForgottenNodeRunsAnew() {
    Node c5 = graph.node("c5");
    pass.run(c5);
    pass.forget(c5);
    assertThat(pass.step(c5)).isEmpty();

    pass.run(graph.node("m5"));
    assertThat(pass.step(c5)).isPresent();
  }

  @Test
  void onlyNamedOutputsStayInNativeMemory() {
    long named = graph.nodes().stream().filter(Node::isNamed).count();
    pass.run(graph.node("proposals"));
    assertThat(pass.live()).isEqualTo(named);

    for (Node node : graph.nodes()) {
      pass.tensor(node);
    }
    assertThat(pass.live()).isEqualTo(named);
  }

  @Test
  void steppingBackAndForthLeavesNothingBehind() {
    pass.run(graph.node("proposals"));
    long complete = pass.live();
    for (int round = 0; round < 5; round++) {
      for (int i = graph.nodes().size() - 1; i > 0; i--) {
        pass.forget(graph.nodes().get(i));
        pass.tensor(graph.nodes().get(i - 1));
      }
      assertThat(pass.live()).isEqualTo(1);
      graph.nodes().forEach(pass::run);
      assertThat(pass.live()).isEqualTo(complete);
    }
  }

  @Test
  void whatIsComputedAgainIsComputedOnce() {
    int blocks = 20;
    GraphBuilder net = new GraphBuilder();
    Node x = net.input(1, 1);
    for (int i = 0; i < blocks; i++) {
      // The input of a residual block is read twice: by its layers and by the sum.
      Node layers = net.inner("layers" + i, 0, new RoiAlign(1, 1), x, x);
      x = net.inner("sum" + i, 0, new Add(), layers, x);
    }
    Graph residual = net.build();
    AtomicInteger computed = new AtomicInteger();
    HostOperation count =
        (node, inputs) -> {
          computed.incrementAndGet();
          return inputs.get(0);
        };
    Tensor ones = new Tensor(Shape.of(1, 3, 1, 1), new float[] {1, 1, 1});
    try (ForwardPass deep = new ForwardPass(Engines.shared(), residual, weights, ones, count)) {
      deep.run(x);
      assertThat(deep.tensor(residual.node("sum18")).data()).containsOnly(1 << (blocks - 1));

      assertThat(computed).hasValue(blocks + blocks - 1);
      assertThat(deep.live()).isEqualTo(2);
    }
  }

  @Test
  void whatIsReadFromAReleasedOutputStaysWhatItWas() {
    GraphBuilder net = new GraphBuilder();
    Node x = net.input(64, 64);
    Node pooled = net.inner("pooled", 0, new RoiAlign(1, 1), x, x);
    Node flat = net.inner("flat", 0, new Flatten(), pooled);
    net.inner("reader", 0, new Relu(), flat);
    float[] values = new float[3 * 64 * 64];
    Arrays.fill(values, 7);
    Tensor sevens = new Tensor(Shape.of(1, 3, 64, 64), values);
    HostOperation copy = (node, inputs) -> inputs.get(0);
    try (ForwardPass reading =
        new ForwardPass(Engines.shared(), net.build(), weights, sevens, copy)) {
      reading.run(flat);
      // The memory of arrays that come from Java is freed by the collector, and given out again.
      System.gc();
      List<ByteBuffer> others =
          Stream.generate(() -> ByteBuffer.allocateDirect(Float.BYTES * values.length))
              .limit(1000)
              .toList();

      assertThat(reading.tensor(flat).data()).containsOnly(7);
      assertThat(others).hasSize(1000);
    }
  }

  @Test
  void anInputOfAnotherSizeIsRefused() {
    Tensor small = new Tensor(Shape.of(1, 3, 32, 32), new float[3 * 32 * 32]);
    assertThatThrownBy(
            () -> new ForwardPass(Engines.shared(), graph, weights, small, Engines.NO_PROPOSALS))
        .hasMessage("the network takes 1x3x64x64, not 1x3x32x32");
  }
}
