package org.fpnexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GranularityTest {
  private static final int SIDE = 64;

  static List<Model> models() {
    return Models.all();
  }

  private static Graph graph(String model) {
    return Models.byName(model).graph(SIDE, SIDE);
  }

  private static List<String> stops(Granularity granularity, String model) {
    return granularity.stops(graph(model)).stream().map(Node::name).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void coarserStopsAreFinerStopsTooAndBothEndsAreStops(Model model) {
    Graph graph = model.graph(SIDE, SIDE);
    List<Node> layers = Granularity.LAYER.stops(graph);
    List<Node> blocks = Granularity.BLOCK.stops(graph);
    List<Node> stages = Granularity.STAGE.stops(graph);

    assertThat(layers).isEqualTo(graph.nodes());
    assertThat(layers).containsSubsequence(blocks);
    assertThat(blocks).containsSubsequence(stages);
    assertThat(stages).isEqualTo(graph.named());
    assertThat(stages.get(0)).isEqualTo(graph.input());
    assertThat(stages.get(stages.size() - 1)).isEqualTo(layers.get(layers.size() - 1));
  }

  @Test
  void withoutBlocksABlockIsALayer() {
    Graph article = Models.ARTICLE.graph();
    assertThat(Granularity.BLOCK.stops(article)).isEqualTo(Granularity.LAYER.stops(article));
    assertThat(Granularity.STAGE.stops(article))
        .extracting(Node::name)
        .startsWith("input", "c2", "c3", "c4", "c5", "m5", "p5", "m4");
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50-fpn, input stem layer1.0 layer1.1 c2 layer2.0 layer2.1 layer2.2 c3",
    "vgg16-fpn, input conv1_1 conv1_2 pool1 conv2_1 conv2_2 pool2 conv3_1 conv3_2 c2 pool3",
    "convnext-tiny-fpn, input stem features.1.0 features.1.1 c2 features.2 features.3.0"
  })
  void blocksEndWhereTheyAreLeft(String model, String first) {
    List<String> expected = List.of(first.split(" "));
    Graph graph = graph(model);
    List<Node> stops = Granularity.BLOCK.stops(graph);

    assertThat(
            IntStream.range(0, expected.size())
                .mapToObj(stops::get)
                .map(stop -> stop.isNamed() || stop.block().isEmpty() ? stop.name() : stop.block()))
        .isEqualTo(expected);
  }

  @Test
  void theDetectorsSecondStageHasStopsOfItsOwn() {
    assertThat(stops(Granularity.STAGE, "fasterrcnn-resnet50-fpn"))
        .endsWith("proposals", "class_logits", "class_bbox", "detections");
    assertThat(stops(Granularity.BLOCK, "fasterrcnn-resnet50-fpn"))
        .endsWith("roi_fc7", "roi_fc7_relu", "class_logits", "class_bbox", "detections")
        // Sixteen blocks' insides are passed over.
        .doesNotContain("layer1.0.conv1", "layer4.2.add")
        .hasSizeLessThan(graph("fasterrcnn-resnet50-fpn").nodes().size() - 100);
  }

  @Test
  void theFinestIsFollowedByTheCoarsest() {
    assertThat(Granularity.STAGE.next()).isEqualTo(Granularity.BLOCK);
    assertThat(Granularity.LAYER.next()).isEqualTo(Granularity.STAGE);
  }
}
