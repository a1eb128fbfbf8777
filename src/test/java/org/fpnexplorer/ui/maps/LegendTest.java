package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendTest {
  @Test
  void theLargestValueIsAtTheTop() {
    Pixels row = new ValueRange(-1, 3).legend(Colormap.VIRIDIS, 50, 1);
    Pixels bar = Legend.upright(row, 8);

    assertThat(bar.width()).isEqualTo(8);
    assertThat(bar.height()).isEqualTo(50);
    assertThat(bar.at(0, 49)).isEqualTo(row.at(0, 0));
    assertThat(bar.at(7, 0)).isEqualTo(row.at(49, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0.183456, 0.183",
    "-0.0192, -0.019",
    "0.00194, 0.0019",
    "-0.00061, -6e-04",
    "12.5, 12.5",
    "-123456, -1e+05",
    "0, 0"
  })
  void endsHaveAsManyDigitsAsThereIsRoomFor(float value, String label) {
    assertThat(Legend.end(value)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "MEAN, SHARED, COLUMNS",
    "CHANNEL, SHARED, COLUMNS",
    "SHEET, SHARED, COLUMNS",
    "ENERGY, LEVEL, LEVELS",
    "PCA, LEVEL, NONE",
    "MAX, MAP, MAPS",
    "ENERGY, CHANNEL, MAPS",
    "CHANNEL, CHANNEL, MAPS",
    "SHEET, CHANNEL, NONE",
    "PCA, SHARED, NONE"
  })
  void legendsStandBesideWhatSharesARange(Kind kind, RangeScope scope, LegendPlacement placement) {
    assertThat(LegendPlacement.of(kind, scope)).isEqualTo(placement);
  }

  @Test
  void aLegendStandsForTheColumnsThatShareItsRange() {
    assertThat(LegendPlacement.COLUMNS.sharing()).contains(List.of(Role.M, Role.P));
    assertThat(LegendPlacement.LEVELS.sharing())
        .containsExactly(List.of(Role.C, Role.M, Role.P), List.of(Role.OBJECTNESS));
    assertThat(LegendPlacement.LEVELS.spansLevels(List.of(Role.C, Role.M, Role.P))).isFalse();
    assertThat(LegendPlacement.LEVELS.spansLevels(List.of(Role.OBJECTNESS))).isTrue();
    assertThat(LegendPlacement.MAPS.sharing()).hasSize(4).doesNotContain(List.of(Role.PROPOSALS));
  }
}
