package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;
import org.junit.jupiter.api.Test;

/** Squares of side 16 on one level and of side 20 on the next, both with their corner cell at 0. */
class AcrossLevelsTest {
  private static Proposals select(double threshold, Set<Integer> off) {
    AnchorSpec spec = Heads.spec(Scoring.SIGMOID, List.of(1.0), 16.0, 20.0);
    List<HeadOutput> outputs = List.of(Heads.squares(2, 1, 2, 1, 0.5f), Heads.squares(3, 1, 1, 3f));
    return new ProposalSelector(spec, outputs, PaddedInput.unpadded(40, 80))
        .select(new SelectionSettings(99, 99, threshold, 0, 1e-3, off));
  }

  @Test
  void boxesOfDifferentLevelsStayThoughTheyOverlapMoreThanTheThreshold() {
    AcrossLevels levels = AcrossLevels.of(select(0.5, Set.of()));

    // Clipped to the image: 8x8 on the one level, 10x10 on the other, corner to corner.
    AcrossLevels.Pair pair = levels.closest().orElseThrow();
    assertThat(pair.iou()).isCloseTo(0.64f, within(1e-6f));
    assertThat(pair.better().level()).isEqualTo(3);
    assertThat(pair.other().level()).isEqualTo(2);
    assertThat(levels.survivors()).isEqualTo(3);
    assertThat(levels.lost()).isEqualTo(1);
  }

  @Test
  void underAHigherThresholdNothingWouldBeLost() {
    assertThat(AcrossLevels.of(select(0.65, Set.of())).lost()).isZero();
  }

  @Test
  void oneLevelHasNoPair() {
    AcrossLevels levels = AcrossLevels.of(select(0.5, Set.of(3)));
    assertThat(levels.closest()).isEmpty();
    assertThat(levels.survivors()).isEqualTo(2);
  }

  @Test
  void withoutBoxesThereIsNothingToSay() {
    assertThat(AcrossLevels.of(select(0.5, Set.of(2, 3))))
        .isEqualTo(new AcrossLevels(Optional.empty(), 0, 0));
  }
}
