package org.fpnexplorer.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.diagram.BlockLayout.Edge;
import org.fpnexplorer.ui.diagram.BlockLayout.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages opened to their blocks, and blocks to their layers. */
class BlockTest {
  private static Graph graph(String model) {
    return Models.byName(model).graph(64, 64);
  }

  /** The blocks of the stage that ends in a map. */
  private static List<Block> stage(Graph graph, String end) {
    return Pathway.of(graph).links().stream()
        .filter(link -> link.to().node().name().equals(end))
        .map(link -> Block.of(link.steps()))
        .findFirst()
        .orElseThrow();
  }

  private static Block block(String model, String stage, String name) {
    return stage(graph(model), stage).stream()
        .filter(block -> block.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<Node> nodes) {
    return nodes.stream().map(Node::name).toList();
  }

  @Test
  void aStageIsItsBlocksInOrder() {
    assertThat(stage(graph("resnet50-fpn"), "c2"))
        .extracting(Block::name)
        .containsExactly("stem", "layer1.0", "layer1.1", "layer1.2");
    assertThat(stage(graph("resnet101-fpn"), "c4")).hasSize(23).allMatch(Block::isResidual);
    assertThat(stage(graph("vgg16-fpn"), "c3"))
        .extracting(Block::name)
        .containsExactly("pool3", "conv4_1", "conv4_2", "conv4_3");
  }

  @Test
  void withoutBlocksEveryNodeStandsForItself() {
    assertThat(stage(graph("article"), "c2"))
        .extracting(Block::name)
        .containsExactly("conv1", "relu1", "pool1", "conv2", "relu2", "c2");
    assertThat(stage(graph("article"), "c2")).noneMatch(Block::opens);
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50-fpn, c3, layer2.0, 1×1·3×3·1×1",
    "resnet18-fpn, c3, layer2.0, 3×3·3×3",
    "resnext50-fpn, c3, layer2.1, 1×1·3×3·1×1",
    "resnet50-fpn, c2, stem, 7×7·max-pool",
    "convnext-tiny-fpn, c3, features.3.0, 7×7·FC·FC",
    "convnext-tiny-fpn, c3, features.2, 2×2",
    "vgg16-fpn, c3, conv4_1, 3×3"
  })
  void aBlockIsSummedUpByItsLongestWay(String model, String stage, String name, String summary) {
    assertThat(block(model, stage, name).summary()).isEqualTo(summary);
  }

  @Test
  void whereShapesChangeTheShortcutHasLayersBesideTheOthers() {
    Block block = block("resnet50-fpn", "c3", "layer2.0");
    BlockLayout layout = BlockLayout.of(block.nodes());

    assertThat(names(layout.inputs())).containsExactly("c2");
    assertThat(layout.rows()).isEqualTo(10);
    assertThat(layout.places().entrySet())
        .filteredOn(entry -> entry.getValue().lane() == 1)
        .extracting(entry -> entry.getKey().name())
        .containsExactly("layer2.0.downsample.0", "layer2.0.downsample.1");
    assertThat(layout.edges()).noneMatch(Edge::shortcut);
    assertThat(block.shortName(block.nodes().get(0))).isEqualTo("conv1");
    assertThat(block.shortName(block.last())).isEqualTo("layer2.0");
  }

  @Test
  void elsewhereItIsAnArcFromTheInputToTheSum() {
    for (String[] at :
        new String[][] {
          {"resnet50-fpn", "c3", "layer2.1", "layer2.0", "layer2.1.add"},
          {"resnet18-fpn", "c2", "layer1.1", "layer1.0", "layer1.1.add"},
          {"convnext-tiny-fpn", "c2", "features.1.2", "features.1.1", "c2"}
        }) {
      BlockLayout layout = BlockLayout.of(block(at[0], at[1], at[2]).nodes());
      assertThat(layout.hasSecondLane()).isFalse();
      assertThat(layout.edges().stream().filter(Edge::shortcut))
          .singleElement()
          .satisfies(
              arc -> {
                assertThat(arc.from().name()).isEqualTo(at[3]);
                assertThat(arc.to().name()).isEqualTo(at[4]);
              });
    }
  }

  @Test
  void noTwoLayersStandInOnePlace() {
    for (var model : Models.all()) {
      Graph graph = model.graph(64, 64);
      for (Node end : graph.of(Role.C)) {
        for (Block block : stage(graph, end.name())) {
          BlockLayout layout = BlockLayout.of(block.nodes());
          assertThat(layout.places()).hasSameSizeAs(block.nodes());
          assertThat(layout.places().values()).doesNotHaveDuplicates();
          assertThat(layout.places().values())
              .extracting(Place::row)
              .allSatisfy(row -> assertThat(row).isBetween(0.0, layout.rows() - 1.0));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, 1.00 k", "7098368, 7.10 M", "18680000000, 18.7 G"})
  void numbersAreRoundedToThreeDigits(long number, String text) {
    assertThat(Amounts.rounded(number)).isEqualTo(text);
  }
}
