package org.fpnexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fpnexplorer.network.op.SelectProposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes, costs and fields of the real networks, against figures published or worked out. */
class CatalogueTest {
  private static final Model FASTER_RCNN = Models.byName("fasterrcnn-resnet50-fpn");

  static List<Model> models() {
    return Models.all();
  }

  /** Numbers of parameters that torchvision gives, sum(p.numel() for p in model.parameters()). */
  @Test
  void fasterRcnnHasThePublishedParametersAndMacs() {
    List<Cost> costs = Cost.of(FASTER_RCNN.graph(800, 800));
    Map<Part, Cost.Total> parts = Cost.byPart(costs);

    assertThat(Cost.Total.of(costs).parameters()).isEqualTo(41_755_286);
    assertThat(parts.get(Part.BACKBONE).parameters()).isEqualTo(23_454_912);
    assertThat(parts.get(Part.NECK).parameters()).isEqualTo(3_344_384);
    assertThat(parts.get(Part.HEAD).parameters()).isEqualTo(593_935);
    assertThat(parts.get(Part.BOX_HEAD).parameters()).isEqualTo(14_362_055);
    // Published as 134.38 "GFLOPS"; neck = laterals 4.92 + output convolutions 31.33.
    assertThat(Math.round(Cost.Total.of(costs).macs() / 1e6)).isEqualTo(134_380);
    assertThat(Math.round(parts.get(Part.NECK).macs() / 1e7)).isEqualTo(492 + 3133);
    assertThat(Math.round(parts.get(Part.HEAD).macs() / 1e7)).isEqualTo(3164);
    assertThat(Math.round(parts.get(Part.BOX_HEAD).macs() / 1e7)).isEqualTo(1436);
  }

  @ParameterizedTest
  @CsvSource({"1, 151", "2, 852", "3, 1311", "4, 1868", "5, 1032"})
  void macsOfTheStages(int level, long hundredths) {
    long macs =
        Cost.of(FASTER_RCNN.graph(800, 800)).stream()
            .filter(cost -> cost.node().part() == Part.BACKBONE && cost.node().level() == level)
            .mapToLong(Cost::macs)
            .sum();

    assertThat(Math.round(macs / 1e7)).isEqualTo(hundredths);
  }

  /** 800×1000 is not padded: 3 · (200·250 + 100·125 + 50·63 + 25·32 + 13·16). */
  @ParameterizedTest
  @CsvSource({"800, 1000, 199974", "800, 1088, 217413"})
  void anchorsOfAllLevels(int height, int width, long anchors) {
    Graph graph = FASTER_RCNN.graph(height, width);
    AnchorSpec spec = ((SelectProposals) graph.node("proposals").op()).anchors();

    assertThat(
            graph.of(Role.OBJECTNESS).stream()
                .mapToLong(node -> (long) node.shape().height() * node.shape().width())
                .map(cells -> cells * spec.perCell())
                .sum())
        .isEqualTo(anchors);
  }

  @ParameterizedTest
  @CsvSource({"c2, 35", "c3, 91", "c4, 267", "c5, 427", "p2, 459", "p5, 491"})
  void receptiveFieldsOfResNet50(String name, int field) {
    Graph graph = Models.byName("resnet50-fpn").graph(800, 800);

    assertThat(ReceptiveField.of(graph).size(graph.node(name))).isEqualTo(field);
  }

  @Test
  void withoutTheTopDownPathwayP2SeesWhatC2SeesAndOneCellMoreOnEitherSide() {
    Graph graph = Models.byName("resnet50-fpn").graph(64, 64);
    GraphBuilder net = new GraphBuilder();
    Node c2 =
        org.fpnexplorer.network.backbone.ResNet.RESNET50
            .declare(net, net.input(64, 64), Conventions.TORCHVISION)
            .level(2);
    Node m2 = net.inner("lateral", 2, graph.node("lateral_c2").op(), c2);
    Node p2 = net.inner("p2", 2, graph.node("p2").op(), m2);

    assertThat(ReceptiveField.of(net.build()).size(p2)).isEqualTo(43);
  }

  /** A 3×3 reaches one cell further on either side than what its level's own C sees. */
  @ParameterizedTest
  @CsvSource({"m2, 35", "p2, 43", "p3, 107", "p4, 299", "p5, 491"})
  void receptiveFieldsOfResNet50WithoutTheTopDownPath(String name, int field) {
    Graph declared = Models.byName("resnet50-fpn").graph(800, 800);
    Graph cut = Switches.of(Switch.TOP_DOWN).apply(declared);

    assertThat(ReceptiveField.of(cut).size(cut.node(name))).isEqualTo(field);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyBackboneEndsInTheFourStrides(Model model) {
    Graph graph = model.graph(256, 320);

    for (Node c : graph.of(Role.C)) {
      int level = c.level();
      assertThat(c.shape().height()).isEqualTo(256 >> level);
      assertThat(c.shape().width()).isEqualTo(320 >> level);
      assertThat(ReceptiveField.stride(c)).isEqualTo(1 << level);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyParameterIsDeclaredOnceAndDrawn(Model model) {
    Graph graph = model.graph();
    List<String> names = graph.parameters().stream().map(Parameter::name).toList();

    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    assertThat(graph.draws().stream().map(Draw::parameter).collect(Collectors.toSet()))
        .containsAll(names);
    assertThat(
            graph.nodes().stream()
                .flatMap(node -> node.op().parameters().stream())
                .collect(Collectors.toSet()))
        .hasSameElementsAs(graph.parameters());
  }

  /** What sum(p.numel()) says of torchvision's models, less their classifiers. */
  @ParameterizedTest
  @CsvSource({
    "resnet18-fpn, 11176512",
    "resnet34-fpn, 21284672",
    "resnet50-fpn, 23508032",
    "resnet101-fpn, 42500160",
    "resnext50-fpn, 22979904",
    "vgg16-fpn, 14714688",
    "convnext-tiny-fpn, 27818592"
  })
  void backbonesHaveTorchvisionsParameters(String name, long parameters) {
    Graph graph = Models.byName(name).graph(64, 64);
    long frozen =
        graph.parameters().stream()
            .filter(parameter -> !parameter.isLearned())
            .filter(parameter -> parameter.name().matches(".*\\.(weight|bias)"))
            .mapToLong(parameter -> parameter.shape().size())
            .sum();

    // torchvision's classifiers learn the weight and bias of their normalisations.
    assertThat(Cost.byPart(Cost.of(graph)).get(Part.BACKBONE).parameters() + frozen)
        .isEqualTo(parameters);
  }

  @Test
  void torchvisionsSpellingsAreUnderstood() {
    assertThat(Models.byName("fasterrcnn_resnet50_fpn")).isSameAs(FASTER_RCNN);
    assertThat(Models.byName("resnext50_32x4d-fpn").name()).isEqualTo("resnext50-fpn");
    assertThatThrownBy(() -> Models.byName("yolo")).hasMessageContaining("resnet50-fpn");
  }

  @Test
  void sizesOfOnlyThePlainNetworkAreMultiplesOf32() {
    assertThat(FASTER_RCNN.graph(97, 131).node("c5").shape().height()).isEqualTo(4);
    assertThatThrownBy(() -> FASTER_RCNN.graph(31, 131)).hasMessageContaining("too small");
    assertThatThrownBy(() -> FASTER_RCNN.graph(4096, 4096)).hasMessageContaining("too large");
  }

  /**
   * A scene of 320×448: 3 · (80·112 + 40·56 + 20·28 + 10·14 + 5·7), or 15 on every cell of a map.
   */
  @ParameterizedTest
  @CsvSource({
    "scenes-c4, c4, 8400",
    "scenes-c5, c5, 2100",
    "scenes-fpn, p2 p3 p4 p5 p6, 35805",
    "scenes-bottom-up, p2 p3 p4 p5 p6, 35805",
    "scenes-no-lateral, p2 p3 p4 p5 p6, 35805",
    "scenes-p2, p2, 134400"
  })
  void modelsForScenesLookAtTheirMapsWithTheSameAnchors(String name, String maps, int anchors) {
    Graph graph = Models.byName(name).graph();
    AnchorSpec spec = ((SelectProposals) graph.node("proposals").op()).anchors();

    assertThat(graph.of(Role.OBJECTNESS))
        .extracting(Node::name)
        .containsExactly(maps.replace(" ", "_objectness ").concat("_objectness").split(" "));
    assertThat(graph.of(Role.OBJECTNESS).stream().mapToLong(node -> node.shape().size()).sum())
        .isEqualTo(anchors);
    assertThat(spec.sizes().stream().flatMap(List::stream))
        .containsExactly(12.0, 24.0, 48.0, 96.0, 192.0);
    assertThat(spec.finest()).isEqualTo(graph.of(Role.OBJECTNESS).get(0).level());
    assertThat(graph.levelName(spec.finest())).isEqualTo(maps.substring(0, 2));
  }

  @Test
  void nothingIsComputedThatAModelDoesNotNeed() {
    for (Model model : Models.all()) {
      Graph graph = model.graph();
      Node last = graph.nodes().get(graph.nodes().size() - 1);
      assertThat(graph.nodes())
          .as(model.name())
          .allMatch(node -> node == last || !graph.consumers(node).isEmpty());
    }
    assertThat(Models.byName("scenes-c4").graph().has("c5")).isFalse();
    assertThat(Models.byName("scenes-p2").graph().has("p3")).isFalse();
  }

  @Test
  void batchNormLearnsItsWeightAndBias() {
    Graph graph = Models.byName("scenes-fpn").graph();
    List<String> learned =
        graph.parameters().stream().filter(Parameter::isLearned).map(Parameter::name).toList();

    assertThat(learned)
        .contains("backbone.body.bn1.weight", "backbone.body.bn1.bias")
        .noneMatch(name -> name.contains("running"));
  }
}
