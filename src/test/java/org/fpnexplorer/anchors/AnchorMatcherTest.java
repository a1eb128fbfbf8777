package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorMatcherTest {
  /** Four anchors of 8×8 in a row, 8 apart: the last reaches from 20 to 28. */
  private final AnchorMatcher row =
      new AnchorMatcher(List.of(new AnchorGrid(1, 4, 8, 8, 0, List.of(new Box(-4, -4, 4, 4)))));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void matchesAreTorchvisions(int index) {
    TorchvisionMatches reference = TorchvisionMatches.read();
    TorchvisionMatches.Case expected = reference.cases().get(index);

    AnchorLabels labels = reference.matcher().match(expected.boxes());

    assertThat(labels.objects()).isEqualTo(expected.matches());
    assertThat(labels.ious()).containsExactly(expected.ious(), within(1e-7f));
  }

  @Test
  void anchorsAreNumberedLevelAfterLevel() {
    AnchorGrid fine = new AnchorGrid(1, 2, 8, 8, 0, List.of(new Box(-4, -4, 4, 4)));
    AnchorGrid coarse = new AnchorGrid(1, 1, 16, 16, 0.5, List.of(new Box(-8, -8, 8, 8)));
    AnchorMatcher matcher = new AnchorMatcher(List.of(fine, coarse));

    assertThat(matcher.size()).isEqualTo(3);
    assertThat(matcher.anchor(1)).isEqualTo(fine.anchor(0, 1, 0));
    assertThat(matcher.anchor(2)).isEqualTo(new Box(0, 0, 16, 16));
  }

  @Test
  void fromSevenTenthsAnAnchorIsPositiveFromThreeTenthsIgnored() {
    // Anchors of 10 by 10, 7 and 3 with one corner: the shared area is the smaller one's.
    AnchorMatcher nested =
        new AnchorMatcher(
            List.of(
                new AnchorGrid(
                    1,
                    1,
                    32,
                    32,
                    0,
                    List.of(new Box(0, 0, 10, 10), new Box(0, 0, 10, 7), new Box(0, 0, 10, 3)))));

    AnchorLabels seven = nested.match(List.of(new Box(0, 0, 10, 7)));
    AnchorLabels three = nested.match(List.of(new Box(0, 0, 10, 3)));
    AnchorLabels less = nested.match(List.of(new Box(0, 0, 10, 2.9f)));

    assertThat(seven.ious()).containsExactly(0.7f, 1, 3 / 7f);
    assertThat(seven.objects()).containsExactly(0, 0, -2);
    assertThat(seven.isForced(0)).isFalse();
    assertThat(seven.isIgnored(2)).isTrue();
    assertThat(three.ious()).containsExactly(0.3f, 3 / 7f, 1);
    assertThat(three.objects()).containsExactly(-2, -2, 0);
    assertThat(less.objects()).containsExactly(-1, -2, 0);
  }

  @Test
  void everyAnchorOfATieIsRestored() {
    // In the middle between anchors 1 and 2, as far into the one as into the other.
    AnchorLabels labels = row.match(List.of(new Box(10, -2, 14, 2)));

    assertThat(labels.objects()).containsExactly(-1, 0, 0, -1);
    assertThat(labels.isForced(1)).isTrue();
    assertThat(labels.isForced(2)).isTrue();
    assertThat(labels.isForced(0)).isFalse();
  }

  @Test
  void aRestoredAnchorBelongsToTheObjectItOverlapsMost() {
    // The small object's best anchor is the one that the large object has.
    AnchorLabels labels = row.match(List.of(new Box(-1, -1, 1, 1), new Box(-4, -4, 4, 3)));

    assertThat(labels.objects()).containsExactly(1, -1, -1, -1);
    assertThat(labels.ious()[0]).isEqualTo(7 / 8f);
  }

  @Test
  void withoutObjectsEveryAnchorIsNegative() {
    AnchorLabels labels = row.match(List.of());

    assertThat(labels.objects()).containsOnly(AnchorLabels.NEGATIVE);
    assertThat(labels.ious()).containsOnly(0);
  }

  @Test
  void objectsWithoutAreaOrOutOfReachMatchNothing() {
    Box inTheMiddle = new Box(4, -4, 12, 4);
    List<Box> objects =
        List.of(
            new Box(3, 3, 3, 3),
            new Box(0, -4, 0, 4),
            new Box(4, 4, -4, -4),
            new Box(Float.NaN, 0, 4, 4),
            new Box(500, 500, 520, 520),
            inTheMiddle);

    AnchorLabels labels = row.match(objects);

    assertThat(labels.objects()).containsExactly(-1, 5, -1, -1);
    assertThat(labels.ious()).containsExactly(0, 1, 0, 0);
  }

  @Test
  void theReferencePutsEveryLabelToTheTest() {
    AnchorLabels labels =
        TorchvisionMatches.read().matcher().match(TorchvisionMatches.read().cases().get(1).boxes());
    int all = labels.objects().length;

    assertThat(IntStream.range(0, all).filter(labels::isForced)).hasSize(20);
    assertThat(IntStream.range(0, all).filter(labels::isIgnored)).hasSize(43);
    assertThat(IntStream.range(0, all).filter(i -> labels.isPositive(i) && !labels.isForced(i)))
        .hasSize(5);
  }
}
