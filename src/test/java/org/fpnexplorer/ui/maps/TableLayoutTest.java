package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLayoutTest {
  private static final List<Double> SIDES = List.of(64.0, 0.0, 64.0, 64.0, 0.0);

  @Test
  void aWideAreaIsFilledFromTopToBottom() {
    // (350 - 22 head - 3 gaps of 5) / 4 rows = 78.25
    TableLayout layout = TableLayout.fit(720, 350, 1, 4, SIDES);

    assertThat(layout.mapWidth()).isEqualTo(78);
    assertThat(layout.tops()).containsExactly(22.0, 105.0, 188.0, 271.0);
    assertThat(layout.bodyHeight()).isEqualTo(271 + 78 - 22);
  }

  @Test
  void aTallAreaIsFilledFromSideToSide() {
    // (720 - 58 row heads - 192 legends - 5 gaps of 5) / 5 columns = 89
    TableLayout layout = TableLayout.fit(720, 2000, 1, 4, SIDES);

    assertThat(layout.mapWidth()).isEqualTo(89);
    assertThat(layout.gap()).isEqualTo(5);
  }

  @Test
  void mapsKeepTheInputsAspect() {
    TableLayout layout = TableLayout.fit(1200, 350, 1.5, 4, SIDES);

    assertThat(layout.mapWidth() / layout.mapHeight()).isEqualTo(1.5);
  }

  @ParameterizedTest
  @CsvSource({"720,350,1", "1600,900,1", "560,280,1.5", "400,900,0.5", "3000,700,2"})
  void nothingOverlapsOrLeavesTheArea(double width, double height, double aspect) {
    TableLayout layout = TableLayout.fit(width, height, aspect, 4, SIDES);

    assertThat(layout.lefts().get(0)).isGreaterThanOrEqualTo(layout.headLeft() + TableLayout.HEAD);
    for (int i = 1; i < SIDES.size(); i++) {
      double end = layout.lefts().get(i - 1) + layout.mapWidth() + SIDES.get(i - 1);
      assertThat(layout.lefts().get(i)).isGreaterThan(end);
    }
    assertThat(layout.lefts().get(4) + layout.mapWidth() + SIDES.get(4)).isLessThanOrEqualTo(width);
    assertThat(layout.tops().get(3) + layout.mapHeight()).isLessThanOrEqualTo(height);
  }
}
