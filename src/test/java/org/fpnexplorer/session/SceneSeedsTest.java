package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneSeedsTest {
  @Test
  void theFirstSeedAndHowMany() {
    SceneSeeds seeds = SceneSeeds.parse("7:3");

    assertThat(seeds).isEqualTo(new SceneSeeds(7, 3));
    assertThat(seeds.seed(2)).isEqualTo(9);
    assertThat(seeds).hasToString("7:3");
    assertThat(SceneSeeds.parse("-5:2").seed(1)).isEqualTo(-4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "7:", ":3", "7:3:1", "7-3", "7: 3", "a:3", "7:-3", "7:3.5", "1e3:4"})
  void anythingElseIsRefusedByName(String text) {
    assertThatThrownBy(() -> SceneSeeds.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("1:512");
  }

  @Test
  void atLeastOneSceneAndNotMoreThanAnyoneWaitsFor() {
    assertThat(new SceneSeeds(0, 1).count()).isEqualTo(1);
    assertThat(new SceneSeeds(0, 100_000).count()).isEqualTo(100_000);
    assertThatThrownBy(() -> SceneSeeds.parse("1:0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 100000");
    assertThatThrownBy(() -> SceneSeeds.parse("1:100001"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100001 scenes");
  }

  @Test
  void everySeedHas64Bits() {
    assertThat(SceneSeeds.parse("9223372036854775807:1").seed(0)).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> SceneSeeds.parse("9223372036854775807:2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 bits");
    assertThatThrownBy(() -> SceneSeeds.parse("9223372036854775808:1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
