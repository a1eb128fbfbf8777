package org.fpnexplorer.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.RoiLevels;
import org.junit.jupiter.api.Test;

class RoiStoryTest {
  private static Box square(float side) {
    return new Box(0, 0, side, side);
  }

  @Test
  void imageNetsSizeGoesToP4() {
    RoiStory story = RoiStory.of(square(224));
    assertThat(story.level()).isEqualTo(4);
    assertThat(story.octaves()).isCloseTo(0, within(1e-9));
    assertThat(story.isKeptWithin()).isFalse();
  }

  @Test
  void halfTheSizeIsOneLevelDown() {
    // The paper's own example (section 4.2): half of 224 goes to P3.
    assertThat(RoiStory.of(square(112)).level()).isEqualTo(3);
    assertThat(RoiStory.of(square(111)).level()).isEqualTo(2);
  }

  @Test
  void onlyTheAreaCounts() {
    // 56 times 448 is 158.4 squared: 4 + log2(158.4/224) = 3.5
    RoiStory story = RoiStory.of(new Box(0, 0, 56, 448));
    assertThat(story.octaves()).isCloseTo(-0.5, within(1e-6));
    assertThat(story.level()).isEqualTo(3);
    assertThat(story.lines(new Box(0, 0, 56, 448)))
        .containsExactly(
            "√(w·h) = √(56.0·448.0) = 158.4",
            "log2(158.4 / 224) = −0.500",
            "k = ⌊4 − 0.500⌋ = ⌊3.500⌋ = 3");
  }

  @Test
  void beyondTheEndsItIsKeptWithin() {
    RoiStory small = RoiStory.of(square(7));
    assertThat(small.formula()).isEqualTo(-1);
    assertThat(small.level()).isEqualTo(2);
    assertThat(small.lines(square(7))).last().isEqualTo("−1 → 2  (2 … 5)");
    assertThat(RoiStory.of(square(2000)).level()).isEqualTo(5);
    assertThat(RoiStory.of(square(2000)).formula()).isEqualTo(7);
  }

  @Test
  void theLevelIsTheImplementations() {
    for (float side = 1; side < 900; side += 0.37f) {
      RoiStory story = RoiStory.of(square(side));
      assertThat(story.level()).isEqualTo(RoiLevels.PAPER.of(square(side)));
      assertThat(Math.max(2, Math.min(5, story.formula()))).isEqualTo(story.level());
    }
  }
}
