package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.fpnexplorer.engine.TorchvisionCase.Recorded;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against PyTorch (gradient_fixture.py), finite differences, and the theoretical field. */
class InputGradientTest {
  private static final DoublePredicate ALWAYS = done -> true;
  private static final double TOLERANCE = 1e-4;

  private final TorchEngine engine = Engines.shared();

  record Cell(
      String map, int channel, int row, int column, int[] rows, int[] columns, Recorded gradient) {
    MapCell in(Graph graph) {
      OptionalInt one = channel < 0 ? OptionalInt.empty() : OptionalInt.of(channel);
      return new MapCell(graph.node(map), one, row, column);
    }
  }

  record Case(int height, int width, List<Cell> cells) {}

  record Cases(Case article, Case resnet18) {
    static Cases read() throws IOException {
      try (Reader reader =
          new InputStreamReader(
              InputGradientTest.class.getResourceAsStream("/engine/gradient.json"),
              StandardCharsets.UTF_8)) {
        return new Gson().fromJson(reader, Cases.class);
      }
    }
  }

  @Test
  void gradientsOfTheArticlesNetworkArePyTorchs() throws IOException {
    Case expected = Cases.read().article();
    Graph graph = Models.ARTICLE.graph(expected.height(), expected.width());
    try (Weights weights = Weights.seeded(engine, graph, 7)) {
      compare(expected, graph, weights, engine.standardNormal(graph.input().shape()));
    }
  }

  /** Its batch normalisation must use the running statistics, as when it computes. */
  @Test
  void gradientsOfAResNetAreTorchvisions() throws IOException {
    Case expected = Cases.read().resnet18();
    TorchvisionCase model = TorchvisionCase.read("resnet18-fpn");
    Graph graph = model.graph(expected.height(), expected.width());
    Weights.seeded(engine, graph, model.seed()).close();
    engine.standardNormal(Shape.of(1, 3, 96, 136));
    Tensor input = engine.standardNormal(graph.input().shape());
    try (Weights weights = model.perturbed(engine, graph)) {
      compare(expected, graph, weights, input);
    }
  }

  private void compare(Case expected, Graph graph, Weights weights, Tensor input) {
    for (Cell cell : expected.cells()) {
      Tensor gradient = InputGradient.of(engine, weights, input, cell.in(graph), ALWAYS);
      cell.gradient().compare(cell.map(), gradient, TOLERANCE);
      assertThat(ends(gradient, true)).as(cell + " rows").isEqualTo(interval(cell.rows()));
      assertThat(ends(gradient, false)).as(cell + " columns").isEqualTo(interval(cell.columns()));
    }
  }

  private static Optional<Interval> interval(int[] ends) {
    return ends.length == 0 ? Optional.empty() : Optional.of(new Interval(ends[0], ends[1]));
  }

  /** The first and last row, or column, in which a 1, 3, H, W tensor is not zero. */
  private static Optional<Interval> ends(Tensor tensor, boolean rows) {
    Shape shape = tensor.shape();
    Interval found = null;
    for (int i = 0; i < tensor.data().length; i++) {
      if (tensor.data()[i] != 0) {
        int at = rows ? i / shape.width() % shape.height() : i % shape.width();
        Interval here = new Interval(at, at);
        found = found == null ? here : found.union(here);
      }
    }
    return Optional.ofNullable(found);
  }

  @Test
  void aSmallStepAlongTheGradientChangesTheCellByItsSquare() throws IOException {
    TorchvisionCase model = TorchvisionCase.read("resnet18-fpn");
    Graph graph = model.graph(64, 64);
    try (Weights weights = model.perturbed(engine, graph)) {
      Tensor input = engine.standardNormal(graph.input().shape());
      for (String map : List.of("c3", "p2", "p5", "p4_objectness")) {
        MapCell cell = new MapCell(graph.node(map), OptionalInt.of(1), 1, 1);
        float[] gradient = InputGradient.of(engine, weights, input, cell, ALWAYS).data();
        double square = 0;
        for (float g : gradient) {
          square += (double) g * g;
        }
        // f(x + s·g) − f(x − s·g) = 2s·|g|², as far as f is straight there.
        double step = 5e-3 / Math.sqrt(square);
        double change =
            value(graph, weights, moved(input, gradient, step), cell)
                - value(graph, weights, moved(input, gradient, -step), cell);

        assertThat(change / (2 * step)).as(map).isCloseTo(square, within(0.02 * square));
      }
    }
  }

  private static Tensor moved(Tensor input, float[] gradient, double step) {
    float[] moved = input.data().clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (step * gradient[i]);
    }
    return new Tensor(input.shape(), moved);
  }

  private double value(Graph graph, Weights weights, Tensor input, MapCell cell) {
    try (ForwardPass pass = new ForwardPass(engine, graph, weights, input, Engines.NO_PROPOSALS)) {
      return pass.tensor(cell.node()).at(cell.channel().orElseThrow(), cell.row(), cell.column());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article",
        "scenes-fpn",
        "scenes-bottom-up",
        "resnet18-fpn",
        "resnet50-fpn",
        "vgg16-fpn",
        "convnext-tiny-fpn"
      })
  void noCellSeesMoreThanItsTheoreticalField(String model) {
    // Large enough for C2 to C4 of a ResNet to see less than all of it.
    Graph graph = Models.byName(model).graph(64, 128);
    Random random = new Random(model.hashCode());
    List<Node> maps =
        graph.nodes().stream()
            .filter(Node::isMap)
            .filter(
                node ->
                    node.role() == Role.C
                        || random.nextInt(node.isNamed() ? 4 : graph.nodes().size() / 4) == 0)
            .toList();
    int seeing = 0;
    try (Weights weights = Weights.seeded(engine, graph, 3)) {
      Tensor input = engine.standardNormal(graph.input().shape());
      for (Node node : maps) {
        int row = random.nextInt(node.shape().height());
        int column = random.nextInt(node.shape().width());
        // One channel: over all of them, what a layer norm makes has the same sum everywhere.
        OptionalInt channel = OptionalInt.of(random.nextInt(node.shape().channels()));
        MapCell cell = new MapCell(node, channel, row, column);
        Tensor gradient = InputGradient.of(engine, weights, input, cell, ALWAYS);

        // Behind a ReLU that is shut there is nothing to be seen.
        if (ends(gradient, true).isPresent()) {
          assertWithinTheory(gradient, cell);
          seeing++;
        }
      }
    }
    assertThat(seeing).isGreaterThan(maps.size() / 2);
  }

  private static void assertWithinTheory(Tensor gradient, MapCell cell) {
    Interval rows = ReceptiveField.rows(cell.node(), cell.row());
    Interval columns = ReceptiveField.columns(cell.node(), cell.column());
    assertWithin(ends(gradient, true).orElseThrow(), rows, cell);
    assertWithin(ends(gradient, false).orElseThrow(), columns, cell);
  }

  private static void assertWithin(Interval seen, Interval theory, MapCell cell) {
    assertThat(seen.union(theory)).as(cell.toString()).isEqualTo(theory);
  }

  /** Pooling rounds 47 columns down to 23, so the last ones of M4 repeat a cell of M5 further. */
  @Test
  void noCellSeesMoreWhereSizesWereRoundedDown() {
    Graph graph = Models.byName("vgg16-fpn").graph(32, 767);
    assertThat(graph.node("m4").shape().width()).isEqualTo(47);
    assertThat(graph.node("m5").shape().width()).isEqualTo(23);

    assertWithinTheory(graph, List.of(24, 31, 46));
  }

  /** 49 columns are rounded up to 25: bilinear steps there are longer than half a cell. */
  @Test
  void noCellSeesMoreOfMapsThatAreEnlargedBilinearly() {
    Graph declared = Models.byName("scenes-fpn").graph(32, 784);
    Graph graph = Switches.of(Switch.BILINEAR).apply(declared);
    assertThat(graph.node("m4").shape().width()).isEqualTo(49);
    assertThat(graph.node("m5").shape().width()).isEqualTo(25);

    assertWithinTheory(graph, List.of(23, 24, 25, 28, 32));
  }

  private void assertWithinTheory(Graph graph, List<Integer> columns) {
    try (Weights weights = Weights.seeded(engine, graph, 3)) {
      Tensor input = engine.standardNormal(graph.input().shape());
      for (int column : columns) {
        MapCell cell = new MapCell(graph.node("m4"), OptionalInt.of(5), 1, column);
        assertWithinTheory(InputGradient.of(engine, weights, input, cell, ALWAYS), cell);
      }
    }
  }

  @Test
  void aConvolutionSeesAllOfItsTheoreticalField() {
    Graph graph = Models.ARTICLE.graph(32, 32);
    try (Weights weights = Weights.seeded(engine, graph, 3)) {
      Tensor input = engine.standardNormal(graph.input().shape());
      MapCell cell = new MapCell(graph.node("conv1"), OptionalInt.of(0), 5, 31);
      Tensor gradient = InputGradient.of(engine, weights, input, cell, ALWAYS);

      assertThat(ends(gradient, true)).contains(new Interval(4, 6));
      // Column 32 is padding.
      assertThat(ends(gradient, false)).contains(new Interval(30, 31));
    }
  }

  @Test
  void nothingStaysInNativeMemoryAndNothingIsDifferentiatedAfterwards() {
    Graph graph = Models.byName("scenes-fpn").graph(64, 64);
    try (Weights weights = Weights.seeded(engine, graph, 3)) {
      Tensor input = engine.standardNormal(graph.input().shape());
      MapCell cell = new MapCell(graph.node("p2"), OptionalInt.empty(), 3, 3);
      int before = arrays();
      int ofWeights = weights.live();
      for (int i = 0; i < 5; i++) {
        InputGradient.of(engine, weights, input, cell, ALWAYS);
      }

      assertThat(arrays()).isEqualTo(before);
      assertThat(weights.live()).isEqualTo(ofWeights);
      assertThat(engine.call(JniUtils::isGradMode)).isFalse();
    }
  }

  @Test
  void itCanBeStoppedOnTheWay() {
    Graph graph = Models.ARTICLE.graph(32, 32);
    try (Weights weights = Weights.seeded(engine, graph, 3)) {
      Tensor input = engine.standardNormal(graph.input().shape());
      MapCell cell = new MapCell(graph.node("p5"), OptionalInt.empty(), 0, 0);
      int before = arrays();
      List<Double> told = new ArrayList<>();
      DoublePredicate untilHalf =
          done -> {
            told.add(done);
            return done < 0.5;
          };

      assertThatThrownBy(() -> InputGradient.of(engine, weights, input, cell, untilHalf))
          .isInstanceOf(CancellationException.class);
      assertThat(told).isSorted().startsWith(0.0).hasSizeGreaterThan(2);
      assertThat(arrays()).isEqualTo(before);
      assertThat(engine.call(JniUtils::isGradMode)).isFalse();
      // Another can be computed: nothing was left open.
      assertThat(InputGradient.of(engine, weights, input, cell, ALWAYS).shape())
          .isEqualTo(input.shape());
    }
  }

  @Test
  void cellsThatAreNotThereAreRefused() {
    Graph graph = Models.ARTICLE.graph(32, 32);

    assertThatThrownBy(() -> new MapCell(graph.node("p5"), OptionalInt.of(256), 0, 0))
        .hasMessage("p5 1x256x1x1 has no cell [256, 0, 0]");
    assertThatThrownBy(() -> new MapCell(graph.node("p5"), OptionalInt.empty(), 0, 1))
        .hasMessage("p5 1x256x1x1 has no cell [0, 0, 1]");
    assertThatThrownBy(() -> new MapCell(graph.node("proposals"), OptionalInt.empty(), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** In all managers there are. */
  private int arrays() {
    return engine.call(
        () -> {
          try (NDManager own = engine.newManager()) {
            return own.getParentManager().getManagedArrays().size();
          }
        });
  }
}
