package org.fpnexplorer.ui.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.ui.Place;
import org.junit.jupiter.api.Test;

/** Which cell and which anchors a place means in the article's network at 224×224. */
class HeadLevelsTest {
  private static final Graph GRAPH = Models.ARTICLE.graph();
  private static final PaddedInput INPUT = PaddedInput.unpadded(224, 224);

  private final HeadLevels levels = HeadLevels.of(GRAPH);

  private static Place at(double x, double y, String map) {
    return new Place(x, y, GRAPH.node(map));
  }

  @Test
  void theHeadLooksAtP2ToP5AndBeginsWithP3() {
    assertThat(levels.numbers()).containsExactly(2, 3, 4, 5);
    assertThat(levels.firstChoice()).isEqualTo(3);
  }

  @Test
  void onlyMapsOfTheHeadsLevelsChooseOne() {
    assertThat(levels.level(at(0, 0, "c4"))).contains(4);
    assertThat(levels.level(at(0, 0, "p2_bbox"))).contains(2);
    assertThat(levels.level(at(0, 0, "input"))).isEmpty();
    assertThat(levels.level(at(0, 0, "pool1"))).isEmpty();
  }

  @Test
  void thePlaceIsInOneCellOfTheLevelWithThreeAnchors() {
    // Cells of P3 are 8 pixels wide: 100 lies in column 12, 60 in row 7.
    HoveredCell cell = levels.cell(at(100, 60, "p3"), 3, INPUT);

    assertThat(cell.caption()).isEqualTo("P3, row 7, column 12: 3 anchors, 64² px");
    assertThat(cell.anchors()).hasSize(3);
    // Ratio 1, 64 wide, around the cell's corner 96, 56.
    assertThat(cell.anchors().get(1)).isEqualTo(new Box(64, 24, 128, 88));
  }

  @Test
  void theSamePlaceOnTheCoarsestLevel() {
    HoveredCell cell = levels.cell(at(223.9, 60, "p5"), 5, INPUT);

    assertThat(cell.caption()).isEqualTo("P5, row 1, column 6: 3 anchors, 256² px");
    assertThat(cell.anchors().get(1)).isEqualTo(new Box(64, -96, 320, 160));
  }

  @Test
  void aSingleMapHasAnchorsOfAllSizes() {
    Graph graph = Models.byName("scenes-c4").graph();
    Place place = new Place(100, 60, graph.node("c4"));
    HoveredCell cell = HeadLevels.of(graph).cell(place, 4, PaddedInput.unpadded(320, 448));

    assertThat(cell.caption()).isEqualTo("C4, row 3, column 6: 15 anchors, 12² to 192² px");
    assertThat(cell.anchors()).hasSize(15);
  }
}
