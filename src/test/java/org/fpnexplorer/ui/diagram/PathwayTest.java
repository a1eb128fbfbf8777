package org.fpnexplorer.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.junit.jupiter.api.Test;

class PathwayTest {
  private static List<Graph> graphs() {
    List<Graph> graphs = new ArrayList<>();
    graphs.add(Graphs.residualWithP6(256, 256));
    Models.all().forEach(model -> graphs.add(model.graph(64, 64)));
    return graphs;
  }

  @Test
  void everyNodeIsABoxOrOnAnArrow() {
    for (Graph graph : graphs()) {
      Pathway pathway = Pathway.of(graph);
      for (Node node : graph.nodes()) {
        boolean box = pathway.stops().stream().anyMatch(stop -> stop.nodes().contains(node));
        boolean arrow = pathway.links().stream().anyMatch(link -> link.inner().contains(node));
        assertThat(box ^ arrow).as(node.name()).isTrue();
      }
    }
  }

  @Test
  void lateralAndTopDownMeetInTheMergedMap() {
    Pathway pathway = Pathway.of(Graphs.article());
    assertThat(link(pathway, "m5", "m4").inner())
        .extracting(Node::name)
        .containsExactly("upsample_m5");
    assertThat(link(pathway, "c4", "m4").inner())
        .extracting(Node::name)
        .containsExactly("lateral_c4");
    assertThat(link(pathway, "c4", "m4").merges()).isTrue();
    assertThat(link(pathway, "c4", "m4").last().name()).isEqualTo("lateral_c4");
    assertThat(link(pathway, "c5", "m5").merges()).isFalse();
    assertThat(link(pathway, "c5", "m5").last().name()).isEqualTo("m5");
  }

  @Test
  void backboneStepsLieOnTheArrowOfTheirStage() {
    Pathway pathway = Pathway.of(Graphs.article());
    assertThat(link(pathway, "input", "c2").inner())
        .extracting(Node::name)
        .containsExactly("conv1", "relu1", "pool1", "conv2", "relu2");
  }

  @Test
  void sumsWithinAStageAreNoMerges() {
    Link stage = link(Pathway.of(Graphs.residualWithP6(256, 256)), "input", "c4");
    assertThat(stage.merges()).isFalse();
    // Four pools, one 1×1, and sixteen blocks of a convolution and a sum.
    assertThat(stage.inner()).hasSize(4 + 1 + 16 * 2);
  }

  @Test
  void headHasOneBoxALevel() {
    Pathway pathway = Pathway.of(Graphs.article());
    assertThat(pathway.stops())
        .filteredOn(stop -> stop.column() == Column.HEAD)
        .allSatisfy(stop -> assertThat(stop.nodes()).hasSize(2))
        .extracting(Stop::level)
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void arrowsAreNamedAfterTheirOperations() {
    Pathway pathway = Pathway.of(Graphs.article());
    Map<Link, String> labels = Labels.of(pathway);
    assertThat(labels.get(link(pathway, "input", "c2"))).isEqualTo("2 conv, 2 pool");
    assertThat(labels.get(link(pathway, "c2", "c3"))).isEqualTo("3×3, pool");
    assertThat(labels.get(link(pathway, "c4", "m4"))).isEqualTo("1×1 conv");
    assertThat(labels.get(link(pathway, "m5", "m4"))).isEqualTo("×2");
    assertThat(labels.get(link(pathway, "m4", "p4"))).isEqualTo("3×3 conv");
    assertThat(labels.get(link(pathway, "m5", "p5"))).isEqualTo("is");
  }

  @Test
  void sharedHeadIsNamedOnce() {
    Pathway pathway = Pathway.of(Graphs.article());
    Map<Link, String> labels = Labels.of(pathway);
    assertThat(labels.get(link(pathway, "p5", "p5_objectness"))).isEqualTo("3×3, 1×1\nshared");
    assertThat(labels.get(link(pathway, "p4", "p4_objectness"))).isEmpty();
    assertThat(labels.get(link(pathway, "p5_objectness", "proposals"))).isEqualTo("decode, NMS");
    assertThat(labels.get(link(pathway, "p2_objectness", "proposals"))).isEmpty();
  }

  private static Link link(Pathway pathway, String from, String to) {
    return pathway.links().stream()
        .filter(link -> link.from().node().name().equals(from))
        .filter(link -> link.to().node().name().equals(to))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void realBackbonesAreSummedUpInBlocks() {
    assertThat(label("resnet50-fpn", "input", "c2")).isEqualTo("stem, 3 blocks");
    assertThat(label("resnet101-fpn", "c3", "c4")).isEqualTo("23 blocks");
    assertThat(label("convnext-tiny-fpn", "c3", "c4")).isEqualTo("2×2, 9 blocks");
    assertThat(label("vgg16-fpn", "input", "c2")).isEqualTo("7 conv, 2 pool");
    assertThat(label("resnet50-fpn", "p5", "p6")).isEqualTo("every 2nd cell");
    assertThat(label("resnet50-fpn", "p6", "p6_objectness")).isEqualTo("3×3, ReLU\n1×1, shared");
    assertThat(label("resnet50-fpn", "p5", "p5_objectness")).isEmpty();
  }

  @Test
  void theSecondStageHasPlacesOfItsOwn() {
    Pathway pathway = Pathway.of(Models.byName("fasterrcnn-resnet50-fpn").graph(64, 64));
    assertThat(pathway.stops())
        .filteredOn(stop -> !stop.column().hasLevels())
        .extracting(Stop::column)
        .containsExactly(Column.PROPOSALS, Column.ROIS, Column.CLASSES, Column.DETECTIONS);
    assertThat(pathway.links())
        .filteredOn(link -> link.to().column() == Column.ROIS)
        .extracting(link -> link.from().node().name())
        .containsExactlyInAnyOrder("proposals", "p2", "p3", "p4", "p5");
    Map<Link, String> labels = Labels.of(pathway);
    assertThat(labels.get(link(pathway, "proposals", "roi_features"))).isEqualTo("RoIAlign");
    assertThat(labels.get(link(pathway, "p2", "roi_features"))).isEmpty();
    assertThat(labels.get(link(pathway, "roi_features", "class_logits"))).isEqualTo("3 FC");
    assertThat(labels.get(link(pathway, "class_logits", "detections"))).isEqualTo("softmax, NMS");
    assertThat(labels.get(link(pathway, "proposals", "detections"))).isEmpty();
  }

  /** The links that end in a column, {@code c4 m4}. */
  private static List<String> linksInto(String model, Column column) {
    return Pathway.of(Models.byName(model).graph()).links().stream()
        .filter(link -> link.to().column() == column)
        .map(link -> link.from().node().name() + " " + link.to().node().name())
        .toList();
  }

  @Test
  void whatAnAblationTakesAwayIsNotDrawn() {
    assertThat(linksInto("scenes-bottom-up", Column.TOP_DOWN))
        .containsExactly("c5 m5", "c4 m4", "c3 m3", "c2 m2");
    assertThat(linksInto("scenes-no-lateral", Column.TOP_DOWN))
        .containsExactly("c5 m5", "m5 m4", "m4 m3", "m3 m2");
    assertThat(linksInto("scenes-p2", Column.PYRAMID)).containsExactly("m2 p2");
    assertThat(linksInto("scenes-c4", Column.HEAD)).containsExactly("c4 c4_objectness");
    assertThat(Columns.of(Pathway.of(Models.byName("scenes-c4").graph())))
        .containsExactly(Column.BOTTOM_UP, Column.HEAD);
  }

  @Test
  void onlyWhatLeadsDownIsCalledTopDown() {
    Pathway lateral = Pathway.of(Models.byName("scenes-bottom-up").graph());
    Pathway down = Pathway.of(Models.byName("scenes-no-lateral").graph());

    assertThat(Words.heading(Column.TOP_DOWN, lateral)).isEqualTo("Lateral");
    assertThat(Words.heading(Column.TOP_DOWN, down)).isEqualTo("Top-down");
    assertThat(Words.heading(Column.PYRAMID, lateral)).isEqualTo("Pyramid");
  }

  private static String label(String model, String from, String to) {
    Pathway pathway = Pathway.of(Models.byName(model).graph(64, 64));
    return Labels.of(pathway).get(link(pathway, from, to));
  }
}
