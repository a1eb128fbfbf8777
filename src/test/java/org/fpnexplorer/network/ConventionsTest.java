package org.fpnexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.FrozenBatchNorm;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.Relu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsTest {
  private static final Model MODEL = Models.byName("resnet50-fpn");

  private static Graph graph(String conventions) {
    return MODEL.with(ConventionText.parse(conventions, MODEL.conventions())).graph(128, 128);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"article", "paper", "torchvision", "detectron2", "paper,scoring=sigmoid,eps=0"})
  void aTextSaysAllThereIsToSay(String text) {
    Conventions parsed = ConventionText.parse(text, Conventions.ARTICLE);

    assertThat(ConventionText.parse(ConventionText.of(parsed), Conventions.ARTICLE))
        .isEqualTo(parsed);
  }

  @Test
  void pointsAloneChangeTheModelsOwn() {
    assertThat(ConventionText.of(ConventionText.parse("p6=no", Conventions.TORCHVISION)))
        .isEqualTo("torchvision,p6=no");
  }

  @Test
  void theTopIsSmoothedOrNot() {
    assertThat(graph("torchvision").node("p5").op()).isInstanceOf(Conv2d.class);
    assertThat(graph("smooth-p5=no").node("p5").op()).isInstanceOf(Identity.class);
    assertThat(graph("smooth-p5=no").parameters())
        .noneMatch(parameter -> parameter.name().contains("layer_blocks.3"));
  }

  @Test
  void aReluStandsInTheHeadOrNot() {
    assertThat(graph("torchvision").node("p3_objectness").inputs().get(0).op())
        .isInstanceOf(Relu.class);
    assertThat(graph("head-relu=no").node("p3_objectness").inputs().get(0).op())
        .isInstanceOf(Conv2d.class);
  }

  @Test
  void softmaxNeedsTwiceTheLogits() {
    assertThat(graph("torchvision").node("p2_objectness").shape().channels()).isEqualTo(3);
    assertThat(graph("scoring=softmax").node("p2_objectness").shape().channels()).isEqualTo(6);
  }

  @Test
  void thePyramidEndsInP5OrP6() {
    assertThat(graph("torchvision").node("p6").shape().height()).isEqualTo(2);
    assertThat(graph("p6=no").has("p6")).isFalse();
  }

  @Test
  void theStrideIsInThe1x1OrInThe3x3() {
    assertThat(stride("torchvision", "layer2.0.conv1")).isEqualTo(1);
    assertThat(stride("torchvision", "layer2.0.conv2")).isEqualTo(2);
    assertThat(stride("detectron2", "layer2.0.conv1")).isEqualTo(2);
    assertThat(stride("detectron2", "layer2.0.conv2")).isEqualTo(1);
  }

  private static int stride(String conventions, String node) {
    return ((Conv2d) graph(conventions).node(node).op()).stride();
  }

  @Test
  void epsilonIsTheUsualOneUnlessChosen() {
    assertThat(((FrozenBatchNorm) graph("torchvision").node("bn1").op()).epsilon()).isEqualTo(1e-5);
    assertThat(((FrozenBatchNorm) graph("eps=0").node("bn1").op()).epsilon()).isZero();
  }

  @Test
  void everyPointChangesSomethingInConventions() {
    Map<String, String> points = ConventionText.points(Conventions.TORCHVISION);
    Map<String, String> others = ConventionText.points(Conventions.ARTICLE);
    points.forEach(
        (point, choice) -> {
          String other = choice.equals(others.get(point)) ? opposite(choice) : others.get(point);
          assertThat(ConventionText.with(Conventions.TORCHVISION, point, other))
              .as(point)
              .isNotEqualTo(Conventions.TORCHVISION);
        });
  }

  @Test
  void everyChoiceOfEveryPointCanBeMade() {
    assertThat(ConventionText.CHOICES)
        .containsOnlyKeys(ConventionText.points(Conventions.PAPER).keySet());
    ConventionText.CHOICES.forEach(
        (point, choices) ->
            assertThat(choices)
                .allSatisfy(
                    choice ->
                        assertThat(
                                ConventionText.points(
                                    ConventionText.with(Conventions.PAPER, point, choice)))
                            .containsEntry(point, choice)));
  }

  private static String opposite(String choice) {
    return switch (choice) {
      case "yes" -> "no";
      case "ratio" -> "fixed";
      case "middle" -> "first";
      default -> "0.25";
    };
  }

  @Test
  void whatIsUnknownIsRefused() {
    assertThatThrownBy(() -> ConventionText.parse("caffe", Conventions.PAPER))
        .hasMessageContaining("there are article, paper, torchvision, detectron2");
    assertThatThrownBy(() -> ConventionText.parse("anchor-offset=2", Conventions.PAPER))
        .hasMessage("anchor-offset is a number from 0 to 1, not '2'");
  }
}
