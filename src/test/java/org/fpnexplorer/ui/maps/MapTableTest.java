package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.MaxPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapTableTest {
  @Test
  void theArticlesNetworkHasFourLevelsAndFiveColumns() {
    MapTable table = MapTable.of(Models.ARTICLE.graph());

    assertThat(table.levels()).containsExactly(5, 4, 3, 2);
    assertThat(table.columns())
        .containsExactly(Role.C, Role.M, Role.P, Role.OBJECTNESS, Role.PROPOSALS);
    assertThat(table.at(3, Role.OBJECTNESS).orElseThrow().node().name()).isEqualTo("p3_objectness");
    assertThat(table.levels()).extracting(table::stride).containsExactly(32, 16, 8, 4);
  }

  @Test
  void boxesAreDrawnOnTheInput() {
    Graph graph = Models.ARTICLE.graph();

    assertThat(MapTable.of(graph).at(4, Role.PROPOSALS)).contains(Subject.boxes(graph, 4));
  }

  @Test
  void aSixthLevelHasARowWithoutBackboneMap() {
    GraphBuilder net = new GraphBuilder();
    Node input = net.input(64, 64);
    Node c5 = net.named("c5", Role.C, 5, new MaxPool(32, 32, 0), input);
    Node p5 = net.named("p5", Role.P, 5, new Identity(), c5);
    Node p6 = net.named("p6", Role.P, 6, new MaxPool(1, 2, 0), p5);
    MapTable table = MapTable.of(net.build());

    assertThat(table.levels()).containsExactly(6, 5);
    assertThat(table.columns()).containsExactly(Role.C, Role.P);
    assertThat(table.at(6, Role.P)).contains(Subject.map(p6));
    assertThat(table.at(6, Role.C)).isEmpty();
    assertThat(table.at(6, Role.PROPOSALS)).isEmpty();
    assertThat(table.stride(6)).isEqualTo(64);
  }

  @Test
  void aSingleMapHasNoColumnsOfTheNeck() {
    MapTable table = MapTable.of(Models.byName("scenes-c4").graph());

    assertThat(table.levels()).containsExactly(4, 3, 2);
    assertThat(table.columns()).containsExactly(Role.C, Role.OBJECTNESS, Role.PROPOSALS);
    assertThat(table.at(4, Role.PROPOSALS).orElseThrow().title()).isEqualTo("boxes of C4");
    assertThat(table.at(3, Role.PROPOSALS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "scenes-fpn, maps.column.M",
    "scenes-bottom-up, maps.column.M.lateral",
    "scenes-no-lateral, maps.column.M.enlarged"
  })
  void theNecksColumnIsCalledAfterWhatMakesIt(String model, String key) {
    assertThat(MapTable.of(Models.byName(model).graph()).textKey(Role.M)).isEqualTo(key);
  }
}
