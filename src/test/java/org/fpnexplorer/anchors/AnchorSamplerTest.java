package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorSamplerTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void asManyAreDrawnAsTorchvisionDraws(int index) {
    TorchvisionMatches reference = TorchvisionMatches.read();
    TorchvisionMatches.Case expected = reference.cases().get(index);
    AnchorLabels labels = reference.matcher().match(expected.boxes());

    AnchorSampler.Sample sample = new AnchorSampler(16, 8).sample(labels, new Random(1));

    assertThat(sample.positives()).hasSize(expected.sampled()[0]);
    assertThat(sample.negatives()).hasSize(expected.sampled()[1]);
  }

  @Test
  void halfArePositiveIfThereAreEnough() {
    AnchorSampler.Sample sample = AnchorSampler.PAPER.sample(labels(200, 500, 100), new Random(1));

    assertThat(sample.positives()).hasSize(128).doesNotHaveDuplicates();
    assertThat(sample.negatives()).hasSize(128).doesNotHaveDuplicates();
  }

  @Test
  void negativesFillUp() {
    AnchorSampler.Sample sample = AnchorSampler.PAPER.sample(labels(3, 500, 100), new Random(1));

    assertThat(sample.positives()).containsExactly(0, 1, 2);
    assertThat(sample.negatives()).hasSize(253);
  }

  @Test
  void tooFewNegativesAreNotReplaced() {
    AnchorSampler.Sample sample = AnchorSampler.PAPER.sample(labels(200, 5, 400), new Random(1));

    assertThat(sample.positives()).hasSize(128);
    assertThat(sample.negatives()).containsExactly(200, 201, 202, 203, 204);
  }

  @Test
  void ignoredAnchorsAreNeverDrawn() {
    AnchorLabels labels = labels(300, 300, 300);

    AnchorSampler.Sample sample = AnchorSampler.PAPER.sample(labels, new Random(4));

    assertThat(Arrays.stream(sample.positives())).allMatch(labels::isPositive);
    assertThat(Arrays.stream(sample.negatives())).allMatch(labels::isNegative);
  }

  @Test
  void theSameSeedDrawsTheSame() {
    AnchorLabels labels = labels(300, 300, 0);

    AnchorSampler.Sample once = AnchorSampler.PAPER.sample(labels, new Random(4));
    AnchorSampler.Sample again = AnchorSampler.PAPER.sample(labels, new Random(4));
    AnchorSampler.Sample other = AnchorSampler.PAPER.sample(labels, new Random(5));

    assertThat(again.positives()).isEqualTo(once.positives());
    assertThat(again.negatives()).isEqualTo(once.negatives());
    assertThat(other.positives()).isNotEqualTo(once.positives());
  }

  @Test
  void everyAnchorHasTheSameChance() {
    AnchorLabels labels = labels(4, 8, 0);
    AnchorSampler two = new AnchorSampler(4, 2);
    Random random = new Random(9);
    int[] drawn = new int[12];
    for (int i = 0; i < 8000; i++) {
      AnchorSampler.Sample sample = two.sample(labels, random);
      IntStream.concat(Arrays.stream(sample.positives()), Arrays.stream(sample.negatives()))
          .forEach(number -> drawn[number]++);
    }

    // 2 of 4 and 2 of 8; the deviation is 45.
    assertThat(Arrays.stream(drawn, 0, 4)).allMatch(times -> Math.abs(times - 4000) < 200);
    assertThat(Arrays.stream(drawn, 4, 12)).allMatch(times -> Math.abs(times - 2000) < 200);
  }

  /** First the positives, then the negatives, then the ignored. */
  private static AnchorLabels labels(int positives, int negatives, int ignored) {
    int[] objects = new int[positives + negatives + ignored];
    Arrays.fill(objects, positives, positives + negatives, AnchorLabels.NEGATIVE);
    Arrays.fill(objects, positives + negatives, objects.length, AnchorLabels.IGNORED);
    return new AnchorLabels(objects, new float[objects.length]);
  }
}
