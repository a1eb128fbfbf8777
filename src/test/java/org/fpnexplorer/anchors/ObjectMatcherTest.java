package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fpnexplorer.anchors.ObjectMatch.Anchor;
import org.fpnexplorer.anchors.ObjectMatch.Kind;
import org.fpnexplorer.geometry.Box;
import org.junit.jupiter.api.Test;

/** Squares of side 16 in a row, 8 pixels apart, and one of side 64 above them, all centred. */
class ObjectMatcherTest {
  private final AnchorGrid fine = new AnchorGrid(1, 4, 8, 8, 0.5, List.of(new Box(-8, -8, 8, 8)));
  private final AnchorGrid coarse =
      new AnchorGrid(1, 1, 32, 32, 0.5, List.of(new Box(-32, -32, 32, 32)));
  private final ObjectMatcher matcher = new ObjectMatcher(List.of(3, 5), List.of(fine, coarse));

  @Test
  void anchorsArePositiveIgnoredOrNegative() {
    // The anchor of cell 1 itself: its neighbours share 8 of 16 pixels, 128/384; cell 3 nothing.
    ObjectMatch match = matcher.match(new Box(4, -4, 20, 12));
    ObjectMatch.OfLevel level = match.levels().get(0);

    assertThat(level.level()).isEqualTo(3);
    assertThat(level.positive()).isEqualTo(1);
    assertThat(level.ignored()).isEqualTo(2);
    assertThat(level.negative()).isEqualTo(1);
    assertThat(level.best()).hasSize(3);
    Anchor best = level.best().get(0);
    assertThat(best.column()).isEqualTo(1);
    assertThat(best.iou()).isEqualTo(1);
    assertThat(best.kind()).isEqualTo(Kind.POSITIVE);
    assertThat(best.forced()).isFalse();
    // Of equals the first by number.
    assertThat(level.best().get(1).column()).isEqualTo(0);
    assertThat(level.best().get(1).iou()).isCloseTo(1 / 3f, within(1e-6f));
    assertThat(level.best().get(1).kind()).isEqualTo(Kind.IGNORED);
    assertThat(level.best().get(2).column()).isEqualTo(2);
    assertThat(match.best()).hasValue(best);
  }

  @Test
  void whereNoneIsGoodEnoughTheBestIsForced() {
    // 8x8 inside the anchor of cell 0 and of cell 1: 64/256 with each.
    ObjectMatch match = matcher.match(new Box(4, 0, 12, 8));

    assertThat(match.count(Kind.POSITIVE)).isEqualTo(2);
    assertThat(match.levels().get(0).best().get(0).forced()).isTrue();
    assertThat(match.levels().get(0).best().get(1).forced()).isTrue();
    assertThat(match.best().orElseThrow().iou()).isEqualTo(0.25f);
    assertThat(match.levels().get(1).best().get(0).kind()).isEqualTo(Kind.NEGATIVE);
  }

  @Test
  void aLargerObjectJumpsToTheCoarserLevel() {
    // 56 of 64 pixels each way: 3136 / 4096.
    ObjectMatch match = matcher.match(new Box(-16, -16, 40, 40));

    assertThat(match.best().orElseThrow().level()).isEqualTo(5);
    assertThat(match.best().orElseThrow().iou()).isCloseTo(0.765625f, within(1e-6f));
    assertThat(match.levels().get(0).positive()).isZero();
  }

  @Test
  void anObjectFarFromEveryAnchorHasNone() {
    ObjectMatch match = matcher.match(new Box(500, 500, 520, 520));

    assertThat(match.best()).isEmpty();
    assertThat(match.count(Kind.NEGATIVE)).isEqualTo(5);
  }

  @Test
  void anObjectWithoutAreaHasNone() {
    ObjectMatch match = matcher.match(new Box(4, 4, 4, 10));

    assertThat(match.best()).isEmpty();
    assertThat(match.count(Kind.POSITIVE)).isZero();
    assertThat(match.levels())
        .allSatisfy(level -> assertThat(level.best()).allMatch(a -> a.iou() == 0));
  }
}
