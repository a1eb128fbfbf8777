package org.fpnexplorer.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each step of the article's network. */
class StepTextTest {
  private static final Graph GRAPH = Models.ARTICLE.graph();

  static Stream<Graph> graphs() {
    return Networks.everyModelUnderEveryConvention();
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void everyStepHasAFinishedText(Graph graph) {
    assertThat(graph.nodes()).allSatisfy(node -> isFinished(graph, node));
  }

  private static void isFinished(Graph graph, Node node) {
    StepText text = StepText.of(graph, node, false);

    assertThat(text.title()).startsWith(node.name()).doesNotContain("{").hasSizeLessThan(90);
    assertThat(text.title()).doesNotContainPattern("= \\d");
    assertThat(text.sentence()).endsWith(".").hasSizeGreaterThan(30).doesNotContain("{", "''");
    assertThat(text.sentence()).hasSizeLessThan(260).doesNotContain("step.");
    assertThat(text.formula()).contains("=").doesNotContain("%", "{");
  }

  private static Stream<Class<?>> operations(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(StepTextTest::operations)
        : Stream.of(kind);
  }

  @Test
  void everyOperationHasAGeneralText() {
    assertThat(operations(Op.class))
        .hasSizeGreaterThan(15)
        .allMatch(op -> Messages.has("step." + op.getSimpleName()))
        .allMatch(op -> Messages.has("diagram.op." + op.getSimpleName()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "input; input",
        "conv1; conv1 = conv3×3(input)",
        "relu1; relu1 = relu(conv1)",
        "c2; c2 = maxpool(relu2)",
        "m5; m5 = lateral(c5)",
        "p5; p5 = m5",
        "upsample_m5; upsample_m5 = up(m5)",
        "m4; m4 = up(m5) + lateral(c4)",
        "p4; p4 = smooth(m4)",
        "p3_objectness; p3_objectness = cls(p3_rpn)",
        "proposals; proposals = select(8 maps)"
      })
  void theTitleIsAnEquationOfNames(String node, String title) {
    assertThat(StepText.title(GRAPH.node(node))).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lateral_c4; y[o, i, j] = b[o] + Σ w[o, c] · x[c, i, j]",
        "p4; y[o, i, j] = b[o] + Σ w[o, c, u, v] · x[c, i+u−1, j+v−1]",
        "c2; y[c, i, j] = max of x[c, 2i+u−1, 2j+v−1],  u, v = 0…2",
        "upsample_m5; y[c, i, j] = x[c, ⌊i/2⌋, ⌊j/2⌋]",
        "m4; m4[c, i, j] = upsample_m5[c, i, j] + lateral_c4[c, i, j]",
        "proposals; x = xa + dx·wa   w = wa·e^dw   score = σ(object − background)"
      })
  void theFormulaIsTheOperations(String node, String formula) {
    assertThat(StepText.of(GRAPH, GRAPH.node(node), false).formula()).isEqualTo(formula);
  }

  /** PyTorch reads cell ⌊i · in / out⌋, which is not ⌊i / 2⌋ where a pooling has rounded down. */
  @Test
  void theFormulaOfAnEnlargementIsExactAtAnySize() {
    Graph vgg = Models.byName("vgg16-fpn").graph(64, 112);
    assertThat(vgg.node("c5").shape().width()).isEqualTo(3);
    assertThat(StepText.of(vgg, vgg.node("upsample_m5"), false).formula())
        .isEqualTo("y[c, i, j] = x[c, ⌊i/2⌋, ⌊3j/7⌋]");
    Graph resnet = Models.byName("resnet18-fpn").graph(64, 112);
    assertThat(StepText.of(resnet, resnet.node("upsample_m5"), false).formula())
        .isEqualTo("y[c, i, j] = x[c, ⌊i/2⌋, ⌊j/2⌋]");
  }

  @Test
  void theSentenceNamesTheMapsAndTheirChannels() {
    assertThat(StepText.of(GRAPH, GRAPH.node("lateral_c4"), false).sentence())
        .contains("C4's 1024 channels down to 256");
    assertThat(StepText.of(GRAPH, GRAPH.node("m4"), false).sentence())
        .contains("M5 from above", "C4 from the side");
    assertThat(StepText.of(GRAPH, GRAPH.node("c3"), false).sentence()).contains("8 × 8 pixels");
  }

  @Test
  void noiseIsNotCalledAnImage() {
    StepText text = StepText.of(GRAPH, GRAPH.input(), true);

    assertThat(text.sentence()).contains("224 × 224", "normal").doesNotContain("image", "{");
    assertThat(text.formula()).isEqualTo("x[c, i, j] ~ N(0, 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "resnet50-fpn; conv1; conv1 = conv7×7(input)",
        "resnet50-fpn; layer1.0.bn1; layer1.0.bn1 = norm(layer1.0.conv1)",
        "resnet50-fpn; layer1.0.add; layer1.0.add = layer1.0.bn3 + layer1.0.downsample.1",
        "resnet50-fpn; m5; m5 = lateral(c5)",
        "resnet50-fpn; m4; m4 = up(m5) + lateral(c4)",
        "resnet50-fpn; p5; p5 = smooth(m5)",
        "resnet50-fpn; p6; p6 = subsample(p5)",
        "resnet50-fpn; p2_rpn; p2_rpn = conv3×3(p2)",
        "resnet50-fpn; p2_objectness; p2_objectness = cls_logits(p2_rpn_relu)",
        "vgg16-fpn; features.0; features.0 = conv3×3(input)",
        "convnext-tiny-fpn; features.1.0.block.0; features.1.0.block.0 = depthwise7×7(features.0.1)",
        "convnext-tiny-fpn; features.1.0.block.3; features.1.0.block.3 = linear(features.1.0.block.2)",
        "fasterrcnn-resnet50-fpn; roi_features; roi_features = roialign(proposals, 4 maps)",
        "fasterrcnn-resnet50-fpn; roi_fc6; roi_fc6 = fc6(roi_flat)",
        "fasterrcnn-resnet50-fpn; class_logits; class_logits = cls_score(roi_fc7_relu)",
        "fasterrcnn-resnet50-fpn; detections; detections = select(class_logits, class_bbox, proposals)"
      })
  void titlesOfRealBackbonesAreEquationsOfNames(String model, String node, String title) {
    assertThat(StepText.title(Networks.small(model).node(node))).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "resnet50-fpn; conv1; y[o, i, j] = Σ w[o, c, u, v] · x[c, 2i+u−3, 2j+v−3]",
        "resnet50-fpn; layer1.0.conv1; y[o, i, j] = Σ w[o, c] · x[c, i, j]",
        "resnet50-fpn; layer2.0.downsample.0; y[o, i, j] = Σ w[o, c] · x[c, 2i, 2j]",
        "resnet50-fpn; bn1; y[c, i, j] = (x[c, i, j] − mean[c]) / √(var[c] + 0.00001) · w[c] + b[c]",
        "resnet50-fpn; p6; y[c, i, j] = x[c, 2i, 2j]",
        "resnext50-fpn; layer1.0.conv2; y[o, i, j] = Σ w[o, c, u, v] · x[g+c, i+u−1, j+v−1],  g = 4·⌊o/4⌋",
        "convnext-tiny-fpn; features.1.0.block.0; y[c, i, j] = b[c] + Σ w[c, u, v] · x[c, i+u−3, j+v−3]",
        "convnext-tiny-fpn; features.1.0.block.4; y[c, i, j] = x[c, i, j] · Φ(x[c, i, j])",
        "fasterrcnn-resnet50-fpn; roi_flat; y[n, 49c + 7i + j] = x[n, c, i, j]",
        "fasterrcnn-resnet50-fpn; roi_fc6_relu; y[n, k] = max(0, x[n, k])",
        "fasterrcnn-resnet50-fpn; roi_features; k = ⌊4 + log2(√(wh)/224)⌋ within 2…5   y = mean of 4 points"
      })
  void formulasOfRealBackbonesAreTheOperations(String model, String node, String formula) {
    Graph graph = Networks.small(model);
    assertThat(StepText.of(graph, graph.node(node), false).formula()).isEqualTo(formula);
  }

  @Test
  void theEpsilonIsTheOneInUse() {
    Graph released =
        Models.byName("resnet18-fpn").with(Conventions.TORCHVISION.withEpsilon(0)).graph(64, 64);
    assertThat(StepText.of(released, released.node("bn1"), false).formula())
        .contains("√(var[c] + 0)");
  }

  @Test
  void whatIsSaidFollowsTheConvention() {
    assertThat(sentence("resnet50-fpn", "p5")).contains("never enlarged");
    assertThat(sentence("resnet50-fpn", "p4")).contains("Smooths M4");
    assertThat(sentence("resnet50-fpn", "p6")).contains("one cell of 2", "smaller P5");
    assertThat(sentence("resnet50-fpn", "c2")).contains("4 × 4 pixels");
    assertThat(sentence("vgg16-fpn", "pool1")).contains("2×2 window, 2 cells apart");
    assertThat(sentence("resnext50-fpn", "layer1.0.conv2")).contains("only the 4 channels");
    assertThat(sentence("resnet50-fpn", "layer2.0.conv2")).contains("1/2 as high");
    Graph odd = Models.byName("resnet18-fpn").graph(96, 96);
    assertThat(StepText.of(odd, odd.node("upsample_m5"), false).sentence())
        .doesNotContain("odd number");
    odd = Models.byName("resnet18-fpn").graph(80, 96);
    assertThat(StepText.of(odd, odd.node("upsample_m5"), false).sentence()).contains("odd number");
  }

  @Test
  void whatANetworkLacksIsNotSpokenOfAsIfItWereThere() {
    assertThat(sentence("scenes-fpn", "m5")).contains("starts here");
    assertThat(sentence("scenes-bottom-up", "m5")).contains("nothing goes down");
    assertThat(sentence("scenes-bottom-up", "m4")).contains("would be added", "M4 knows only");
    assertThat(sentence("scenes-bottom-up", "p4")).contains("never enlarged");
    assertThat(sentence("scenes-no-lateral", "m4")).contains("no lateral connection", "all of M4");
    assertThat(sentence("scenes-no-lateral", "p4")).contains("Smooths M4");
    assertThat(sentence("scenes-p2", "p2_rpn")).contains("the only map the head looks at");
    assertThat(sentence("scenes-c4", "proposals")).doesNotContain("level");
    assertThat(sentence("scenes-fpn", "bn1")).contains("were learned");
  }

  private static String sentence(String model, String node) {
    Graph graph = Networks.small(model);
    return StepText.of(graph, graph.node(node), false).sentence();
  }
}
