package org.fpnexplorer.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

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

  static Iterable<Node> nodes() {
    return GRAPH.nodes();
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void everyStepHasAFinishedText(Node node) {
    StepText text = StepText.of(node, false);

    assertThat(text.title()).startsWith(node.name()).doesNotContain("{");
    assertThat(text.sentence()).endsWith(".").hasSizeGreaterThan(30).doesNotContain("{", "''");
    assertThat(text.sentence()).hasSizeLessThan(240);
    assertThat(text.formula()).contains("=").doesNotContain("%");
  }

  @Test
  void everyOperationHasAGeneralText() {
    assertThat(Op.class.getPermittedSubclasses())
        .allMatch(op -> Messages.has("step." + op.getSimpleName()));
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
    assertThat(StepText.of(GRAPH.node(node), false).formula()).isEqualTo(formula);
  }

  @Test
  void theSentenceNamesTheMapsAndTheirChannels() {
    assertThat(StepText.of(GRAPH.node("lateral_c4"), false).sentence())
        .contains("C4's 1024 channels down to 256");
    assertThat(StepText.of(GRAPH.node("m4"), false).sentence())
        .contains("M5 from above", "C4 from the side");
    assertThat(StepText.of(GRAPH.node("c3"), false).sentence()).contains("8 × 8 pixels");
  }

  @Test
  void noiseIsNotCalledAnImage() {
    StepText text = StepText.of(GRAPH.input(), true);

    assertThat(text.sentence()).contains("224 × 224", "normal").doesNotContain("image", "{");
    assertThat(text.formula()).isEqualTo("x[c, i, j] ~ N(0, 1)");
  }
}
