package org.fpnexplorer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void theBestComesFirstWhateverTheSign() {
    assertThat(Ranking.bestFirst(new float[] {-2, 3, -1, 0, 1e-40f, 3.5f}))
        .containsExactly(5, 1, 4, 3, 2, 0);
  }

  @Test
  void equalsKeepTheirOrderAndZeroHasNoSign() {
    assertThat(Ranking.bestFirst(new float[] {1, -0f, 0, 1, -0f})).containsExactly(0, 3, 1, 2, 4);
  }

  @Test
  void notANumberIsLastBehindMinusInfinity() {
    float negativeNan = Float.intBitsToFloat(0xffc00001);
    float[] scores = {
      Float.NaN, Float.NEGATIVE_INFINITY, negativeNan, Float.POSITIVE_INFINITY, -Float.MAX_VALUE
    };

    assertThat(Ranking.bestFirst(scores)).containsExactly(3, 4, 1, 0, 2);
  }

  @Test
  void nothingHasAnEmptyOrder() {
    assertThat(Ranking.bestFirst(new float[0])).isEmpty();
  }

  @Test
  void sameAsAStableSortWithAComparator() {
    Random random = new Random(3);
    float[] scores = new float[2000];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextInt(100) / 7f - 7;
    }
    int[] expected =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> scores[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();

    assertThat(Ranking.bestFirst(scores)).isEqualTo(expected);
  }
}
