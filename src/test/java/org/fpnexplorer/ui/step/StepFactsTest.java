package org.fpnexplorer.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.ui.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of the article's steps at 224×224. */
class StepFactsTest {
  private static final Graph GRAPH = Models.ARTICLE.graph();
  private static final List<Cost> COSTS = Cost.of(GRAPH);

  static Stream<Graph> graphs() {
    return Networks.everyModelUnderEveryConvention();
  }

  private static Map<String, String> facts(String node, double millis) {
    return StepFacts.of(GRAPH, COSTS, GRAPH.node(node), millis).stream()
        .collect(
            Collectors.toMap(
                StepFacts.Fact::key, fact -> (fact.value() + " " + fact.note()).strip()));
  }

  @Test
  void aLateralConvolution() {
    // 1024·256 weights + 256 biases; 256·14·14 values of 1024 products each.
    assertThat(facts("lateral_c4", 1.234))
        .containsEntry("shape", "1024 × 14 × 14  →  256 × 14 × 14")
        .containsEntry("parameters", "262,400")
        .containsEntry("macs", "51,380,224 0.3 %")
        .containsEntry("bytes", "196 KiB")
        .containsEntry("stride", "16 px")
        .containsEntry("time", "1.23 ms");
  }

  @Test
  void aSharedLayerNamesItsFirstUse() {
    assertThat(facts("p2_rpn", 1)).containsEntry("parameters", "590,080");
    assertThat(facts("p3_rpn", 1)).containsEntry("parameters", "590,080 shared with p2_rpn");
  }

  @Test
  void aSumHasTwoInputsAndNoParameters() {
    assertThat(facts("m4", 0.05))
        .containsEntry("shape", "256 × 14 × 14 + 256 × 14 × 14  →  256 × 14 × 14")
        .containsEntry("parameters", "0")
        .containsEntry("macs", "0");
  }

  @Test
  void proposalsSeeNoFieldAndHaveNoStride() {
    assertThat(facts("proposals", 139.2))
        .containsEntry("shape", "8 tensors  →  up to 1000 × 4")
        .containsEntry("time", "139.2 ms")
        .doesNotContainKeys("field", "stride");
  }

  @Test
  void aFieldLargerThanTheInputIsCalledSo() {
    assertThat(facts("conv1", 1)).containsEntry("field", "3 × 3 px");

    Graph small = Models.ARTICLE.graph(64, 64);
    assertThat(StepFacts.of(small, Cost.of(small), small.node("p2"), 1))
        .anyMatch(fact -> fact.key().equals("field") && fact.note().equals("> input"));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void everyFactIsLabelledAndExplained(Graph graph) {
    List<Cost> costs = Cost.of(graph);
    assertThat(graph.nodes())
        .flatExtracting(node -> StepFacts.of(graph, costs, node, 1))
        .allSatisfy(
            fact -> {
              assertThat(fact.label()).isNotBlank();
              assertThat(fact.tip()).endsWith(".");
              assertThat(fact.value()).isNotBlank().doesNotContain("{");
            });
  }

  @Test
  void aStepOverSeveralLayersAddsUpWhatTheyTook() {
    List<Step> steps =
        Stream.of("conv1", "relu1", "pool1")
            .map(name -> new Step(GRAPH.node(name), 1_500_000))
            .toList();
    // 64·224·224 values of 27 products each.
    assertThat(StepFacts.whole(steps, COSTS))
        .isEqualTo("Whole step: 3 layers, 86,704,128 MACs, 4.50 ms");
    assertThat(StepFacts.whole(steps.subList(0, 1), COSTS)).isEmpty();
  }

  @Test
  void mapsOfManyBoxesSayHowManyAtMost() {
    Graph detector = Networks.small("fasterrcnn-resnet50-fpn");
    assertThat(StepFacts.of(detector, Cost.of(detector), detector.node("roi_flat"), 1))
        .anySatisfy(
            fact ->
                assertThat(fact.value())
                    .endsWith("→  up to 1000 × 12544")
                    .startsWith("1000 × 256"));
  }

  @ParameterizedTest
  @CsvSource({"12, 12 B", "1536, 1.5 KiB", "802816, 784 KiB", "6422528, 6.1 MiB"})
  void bytesAreWrittenAsPeopleSayThem(long bytes, String text) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(text);
  }
}
