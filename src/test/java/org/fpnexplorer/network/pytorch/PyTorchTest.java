package org.fpnexplorer.network.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Networks in PyTorch's terms. The golden scripts have been run with PyTorch 1.13 by compare.py
 * beside them: every tensor is the one that this program computes.
 */
class PyTorchTest {
  static Stream<Model> models() {
    return Stream.concat(
        Models.all().stream(),
        Stream.of(Models.ARTICLE.with(Conventions.PAPER), Models.best().with(Conventions.PAPER)));
  }

  private static List<String> forward(String model, String node) {
    return PyTorch.of(Models.byName(model).graph(224, 224).node(node)).forward();
  }

  private static List<String> construct(String model, String node) {
    return PyTorch.of(Models.byName(model).graph(224, 224).node(node)).construct();
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "fasterrcnn-resnet50-fpn"})
  void aWholeNetworkIsTheScriptThatHasBeenRunWithPyTorch(String name) throws IOException {
    Model model = Models.byName(name);
    try (InputStream golden =
        PyTorchTest.class.getResourceAsStream("/network/pytorch/" + name + "-64.py")) {
      assertThat(PyTorchScript.of(model, model.graph(64, 64)).text())
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aMergedMapIsOneLineAsInThePaper() {
    assertThat(forward("article", "m4"))
        .containsExactly(
            "m4 = F.interpolate(m5, size=(14, 14), mode=\"nearest\") + self.fpn.lateral_c4(c4)");
  }

  @Test
  void layersHaveTheNamesOfTorchvisionsStateDict() {
    assertThat(construct("resnet50-fpn", "lateral_c4"))
        .containsExactly(
            "self.backbone.fpn.inner_blocks[2][0] = nn.Conv2d(1024, 256, kernel_size=1)");
    assertThat(forward("resnet50-fpn", "lateral_c4"))
        .containsExactly("lateral_c4 = self.backbone.fpn.inner_blocks[2][0](c4)");
  }

  @Test
  void whatIsUsualIsLeftOut() {
    assertThat(construct("resnext50-fpn", "layer2.0.conv2"))
        .containsExactly(
            "self.backbone.body.layer2[0].conv2 = nn.Conv2d(256, 256, kernel_size=3, stride=2,"
                + " padding=1, groups=32, bias=False)");
    assertThat(construct("resnet50-fpn", "bn1"))
        .containsExactly("self.backbone.body.bn1 = ops.FrozenBatchNorm2d(64)");
    assertThat(construct("convnext-tiny-fpn", "features.0.1"))
        .containsExactly("self.backbone.body.features[0][1] = nn.LayerNorm(96, eps=1e-6)");
    assertThat(forward("resnet50-fpn", "p6"))
        .containsExactly("p6 = F.max_pool2d(p5, kernel_size=1, stride=2)");
  }

  @Test
  void whatASwitchHasChangedIsWrittenAsItIs() {
    Graph declared = Models.ARTICLE.graph(64, 64);
    Graph switched = Switches.of(Switch.BILINEAR, Switch.AVERAGE, Switch.LATERAL_3).apply(declared);

    assertThat(PyTorch.of(switched.node("m4")).forward())
        .containsExactly(
            "m4 = (F.interpolate(m5, size=(4, 4), mode=\"bilinear\", align_corners=False) +"
                + " self.fpn.lateral_c4(c4)) / 2");
    assertThat(PyTorch.of(switched.node("m3")).forward())
        .containsExactly(
            "m3 = F.interpolate(m4, size=(8, 8), mode=\"bilinear\", align_corners=False)");
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyNodeOfEveryModelHasLinesAndAVariableOfItsOwn(Model model) {
    Graph graph = model.graph(64, 64);
    List<String> variables = graph.nodes().stream().map(Python::variable).toList();

    assertThat(variables).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]\\w*"));
    for (Node node : graph.nodes()) {
      PyTorch lines = PyTorch.of(node);
      assertThat(lines.construct()).hasSize(node.op().parameters().isEmpty() ? 0 : 1);
      assertThat(lines.forward().get(lines.forward().size() - 1))
          .as(node.name())
          .contains(Python.variable(node));
    }
  }
}
