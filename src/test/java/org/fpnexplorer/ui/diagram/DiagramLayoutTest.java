package org.fpnexplorer.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.ui.diagram.DiagramLayout.Arrow;
import org.fpnexplorer.ui.diagram.DiagramLayout.Box;
import org.fpnexplorer.ui.diagram.DiagramLayout.Merge;
import org.fpnexplorer.ui.diagram.DiagramLayout.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramLayoutTest {
  static Stream<Arguments> figures() {
    List<Graph> graphs =
        List.of(
            Graphs.article(),
            Graphs.residualWithP6(256, 256),
            Graphs.residualWithP6(128, 512),
            Graphs.onlyOneLevel(),
            Graphs.withoutLateral(),
            Models.byName("scenes-c4").graph(),
            Models.byName("scenes-bottom-up").graph(),
            Models.byName("scenes-no-lateral").graph(),
            Models.byName("scenes-p2").graph(),
            Models.byName("resnet50-fpn").graph(800, 800),
            Models.byName("vgg16-fpn").graph(320, 480),
            Models.byName("fasterrcnn-resnet50-fpn").graph(800, 1216),
            Models.byName("fasterrcnn-resnet50-fpn").graph(320, 320));
    List<double[]> sizes =
        List.of(
            new double[] {520, 430},
            new double[] {1100, 850},
            new double[] {460, 360},
            new double[] {1200, 400},
            new double[] {480, 1000});
    return graphs.stream()
        .flatMap(graph -> sizes.stream().map(size -> Arguments.of(graph, size[0], size[1])));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everythingLiesInsideAndNothingOverlaps(Graph graph, double width, double height) {
    DiagramLayout layout = DiagramLayout.of(Pathway.of(graph), width, height);
    for (Box box : layout.boxes()) {
      assertThat(box.x()).isNotNegative();
      assertThat(box.y() - box.depth()).isNotNegative();
      assertThat(box.right()).isLessThanOrEqualTo(width);
      assertThat(box.bottom()).isLessThanOrEqualTo(height);
      for (Box other : layout.boxes()) {
        if (other != box) {
          assertThat(overlap(box, other)).as(box.stop() + " on " + other.stop()).isFalse();
        }
      }
    }
    for (Arrow arrow : layout.arrows()) {
      assertThat(arrow.points())
          .allSatisfy(point -> assertThat(point.x()).isBetween(0.0, width))
          .allSatisfy(point -> assertThat(point.y()).isBetween(0.0, height));
    }
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() < b.right()
        && b.x() < a.right()
        && a.y() - a.depth() < b.bottom()
        && b.y() - b.depth() < a.bottom();
  }

  @Test
  void levelsRiseAndPathwaysRunFromLeftToRight() {
    DiagramLayout layout = DiagramLayout.of(Pathway.of(Graphs.article()), 520, 430);
    assertThat(box(layout, "c5").y()).isLessThan(box(layout, "c4").y());
    assertThat(box(layout, "c2").y()).isLessThan(box(layout, "input").y());
    for (int level = 2; level <= 5; level++) {
      Box c = box(layout, "c" + level);
      Box m = box(layout, "m" + level);
      Box p = box(layout, "p" + level);
      Box objectness = box(layout, "p" + level + "_objectness");
      assertThat(List.of(c.right(), m.x(), m.right(), p.x(), p.right(), objectness.x())).isSorted();
      assertThat(List.of(m.centerY(), p.centerY(), objectness.centerY())).containsOnly(c.centerY());
    }
  }

  @Test
  void lateralAndTopDownEndAtTheSignOfTheAddition() {
    DiagramLayout layout = DiagramLayout.of(Pathway.of(Graphs.article()), 520, 430);
    assertThat(layout.merges()).extracting(merge -> merge.stop().level()).containsExactly(4, 3, 2);
    for (Merge merge : layout.merges()) {
      List<Point> heads =
          layout.arrows().stream()
              .filter(arrow -> arrow.link().to().equals(merge.stop()))
              .map(arrow -> arrow.points().get(arrow.points().size() - 1))
              .toList();
      assertThat(heads)
          .hasSize(2)
          .allSatisfy(
              head ->
                  assertThat(
                          Math.hypot(head.x() - merge.center().x(), head.y() - merge.center().y()))
                      .isBetween(merge.radius(), merge.radius() + 3));
    }
  }

  @Test
  void textsGrowModeratelyWithTheRoom() {
    Pathway pathway = Pathway.of(Graphs.article());
    assertThat(DiagramLayout.of(pathway, 400, 300).scale()).isEqualTo(1);
    assertThat(DiagramLayout.of(pathway, 520, 430).scale()).isEqualTo(1);
    assertThat(DiagramLayout.of(pathway, 3000, 2500).scale()).isEqualTo(1.35);
  }

  @Test
  void boxesGrowWithTheirMaps() {
    DiagramLayout layout = DiagramLayout.of(Pathway.of(Graphs.article()), 520, 430);
    // 56×56 has eight times the side of 7×7, and the cube root of eight is two.
    assertThat(box(layout, "c2").width() / box(layout, "c5").width()).isCloseTo(2, within(0.05));
    assertThat(box(layout, "c5").layers()).isEqualTo(5);
    assertThat(box(layout, "m5").layers()).isEqualTo(2);
  }

  private static Box box(DiagramLayout layout, String name) {
    return layout.boxes().stream()
        .filter(box -> box.stop().node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
