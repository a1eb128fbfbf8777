package org.fpnexplorer.ui.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopScaleTest {
  @Test
  void aThirdOfTheWayIsAFactorOfTen() {
    assertThat(TopScale.count(0)).isEqualTo(1);
    assertThat(TopScale.count(1 / 3.0)).isEqualTo(10);
    assertThat(TopScale.count(2 / 3.0)).isEqualTo(100);
    assertThat(TopScale.count(1)).isEqualTo(1000);
  }

  @Test
  void everyCountHasAPositionThatMeansIt() {
    assertThat(IntStream.rangeClosed(1, 1000))
        .allMatch(count -> TopScale.count(TopScale.position(count)) == count);
  }

  @Test
  void countsBeyondTheSliderAreAtItsEnds() {
    assertThat(TopScale.position(0)).isZero();
    assertThat(TopScale.position(5000)).isEqualTo(1);
  }
}
