package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.junit.jupiter.api.Test;

class StopsTest {
  private static final Stops STOPS = new Stops(List.of(1, 4, 9, 10));

  @Test
  void fromAStopToTheNext() {
    assertThat(STOPS.after(1)).isEqualTo(4);
    assertThat(STOPS.before(9)).isEqualTo(4);
    assertThat(STOPS.number(9)).isEqualTo(3);
    assertThat(STOPS.position(3)).isEqualTo(9);
  }

  @Test
  void betweenTwoStopsTheWayLeadsToTheNearestOnEitherSide() {
    assertThat(STOPS.after(6)).isEqualTo(9);
    assertThat(STOPS.before(6)).isEqualTo(4);
    assertThat(STOPS.number(6)).isEqualTo(3);
  }

  @Test
  void theEndsHold() {
    assertThat(STOPS.after(10)).isEqualTo(10);
    assertThat(STOPS.before(1)).isZero();
    assertThat(Stops.NONE.after(0)).isZero();
  }

  @Test
  void theLastStopIsTheLastNode() {
    Graph graph = Models.byName("resnet18-fpn").graph(64, 64);
    for (Granularity granularity : Granularity.values()) {
      Stops stops = Stops.of(graph, granularity);
      assertThat(stops.position(1)).isEqualTo(1);
      assertThat(stops.position(stops.count())).isEqualTo(graph.nodes().size());
    }
  }
}
