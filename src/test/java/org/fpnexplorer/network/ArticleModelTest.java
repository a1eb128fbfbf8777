package org.fpnexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The article's figures and, where it gives none, sums worked out by hand. */
class ArticleModelTest {
  private final Graph graph = Models.ARTICLE.graph(224, 224);

  @Test
  void shapesAreTheArticles() {
    Map<String, String> shapes =
        graph.nodes().stream().collect(Collectors.toMap(Node::name, n -> n.shape().toString()));

    assertThat(shapes)
        .containsEntry("input", "1x3x224x224")
        .containsEntry("conv1", "1x64x224x224")
        .containsEntry("pool1", "1x64x112x112")
        .containsEntry("c2", "1x256x56x56")
        .containsEntry("c3", "1x512x28x28")
        .containsEntry("c4", "1x1024x14x14")
        .containsEntry("c5", "1x2048x7x7")
        .containsEntry("m5", "1x256x7x7")
        .containsEntry("m2", "1x256x56x56")
        .containsEntry("p5", "1x256x7x7")
        .containsEntry("p2", "1x256x56x56")
        .containsEntry("p2_objectness", "1x6x56x56")
        .containsEntry("p5_objectness", "1x6x7x7")
        .containsEntry("p2_bbox", "1x12x56x56")
        .containsEntry("p5_bbox", "1x12x7x7");
  }

  @Test
  void namedTensorsComeInTheArticlesOrder() {
    assertThat(graph.named().stream().map(Node::name))
        .containsExactly(
            "input",
            "c2",
            "c3",
            "c4",
            "c5",
            "m5",
            "p5",
            "m4",
            "p4",
            "m3",
            "p3",
            "m2",
            "p2",
            "p2_objectness",
            "p2_bbox",
            "p3_objectness",
            "p3_bbox",
            "p4_objectness",
            "p4_bbox",
            "p5_objectness",
            "p5_bbox",
            "proposals");
  }

  @Test
  void parametersAreConstructedInPyTorchsOrder() {
    assertThat(graph.parameters().stream().map(Parameter::name))
        .startsWith("cnn.conv1.weight", "cnn.conv1.bias", "cnn.conv2.weight")
        .containsSubsequence(
            "cnn.conv5.weight",
            "fpn.lateral_c5.weight",
            "fpn.lateral_c2.weight",
            "fpn.smooth_m4.weight",
            "fpn.smooth_m2.weight",
            "rpn.intermediate.weight",
            "rpn.cls.weight",
            "rpn.reg.weight")
        .endsWith("rpn.reg.bias")
        .hasSize(30);
  }

  @Test
  void parametersAreCountedOnceThoughTheHeadIsShared() {
    List<Cost> costs = Cost.of(graph);

    assertThat(Cost.Total.of(costs).parameters()).isEqualTo(28_274_706);
    assertThat(graph.parameters().stream().mapToLong(p -> p.shape().size()).sum())
        .isEqualTo(28_274_706);
    assertThat(Cost.byPart(costs).get(Part.HEAD).parameters())
        .isEqualTo(256 * 256 * 9 + 256 + 256 * 6 + 6 + 256 * 12 + 12);
    assertThat(costs.get(graph.node("p3_rpn").index()).sharedParameters()).isEqualTo(590_080);
  }

  @Test
  void macsAreOutputsTimesWhatEachIsSummedFrom() {
    Map<String, Long> macs =
        Cost.of(graph).stream().collect(Collectors.toMap(c -> c.node().name(), Cost::macs));

    assertThat(macs)
        .containsEntry("conv1", 64L * 224 * 224 * 3 * 9)
        .containsEntry("lateral_c4", 256L * 14 * 14 * 1024)
        .containsEntry("p2", 256L * 56 * 56 * 256 * 9)
        .containsEntry("c2", 0L)
        .containsEntry("m4", 0L);
  }

  @Test
  void receptiveFieldsGrowLayerByLayer() {
    ReceptiveField fields = ReceptiveField.of(graph);
    // 3×3 at stride s adds 2s, a 3×3 pool likewise: 1 +2 (conv1) +2 (pool) +4 +4 +8 +8 +16 +16 …
    assertThat(fields.size(graph.node("c2"))).isEqualTo(1 + 2 + 2 + 4 + 4);
    assertThat(fields.size(graph.node("c3"))).isEqualTo(13 + 8 + 8);
    assertThat(fields.size(graph.node("c5"))).isEqualTo(29 + 16 + 16 + 32 + 32);
    // p2's 3×3 reaches into at most one more cell of m5, 32 pixels further.
    assertThat(fields.size(graph.node("p2"))).isEqualTo(125 + 32);
    assertThat(ReceptiveField.stride(graph.node("p2"))).isEqualTo(4);
    assertThat(ReceptiveField.stride(graph.node("p5"))).isEqualTo(32);
  }

  @Test
  void receptiveFieldOfACornerCellReachesIntoThePadding() {
    // Cell 0 of conv1 reads -1 to 1; of pool1, conv1's -1 to 1, hence -2 to 2.
    assertThat(ReceptiveField.rows(graph.node("pool1"), 0)).isEqualTo(new Interval(-2, 2));
  }

  @Test
  void aSizeThatDoesNotHalveEvenlyIsRefused() {
    assertThatThrownBy(() -> Models.ARTICLE.graph(225, 224))
        .hasMessage("article takes sizes that are multiples of 32, not 225x224");
    assertThatThrownBy(() -> Models.byName("nosuch")).hasMessageContaining("article");
  }
}
