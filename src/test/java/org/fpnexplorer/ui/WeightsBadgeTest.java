package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fpnexplorer.session.WeightsOrigin;
import org.junit.jupiter.api.Test;

/** What is said of weights: never more than they are. */
class WeightsBadgeTest {
  private static final List<String> PARTS =
      List.of("backbone.body", "backbone.fpn", "rpn", "roi_heads");

  private static WeightsOrigin from(String file, List<String> seeded, List<String> leftOver) {
    return new WeightsOrigin(
        Optional.of(Path.of(file)), 7, seeded, leftOver, OptionalDouble.empty());
  }

  @Test
  void withoutAFileTheyAreUntrained() {
    WeightsBadge badge =
        WeightsBadge.of(
            new WeightsOrigin(Optional.empty(), 7, PARTS, List.of(), OptionalDouble.empty()),
            PARTS,
            false);
    assertThat(badge.text()).isEqualTo("Untrained weights, seed 7");
    assertThat(badge.warning()).contains(badge.text());
    assertThat(badge.needsSeed()).isTrue();
  }

  @Test
  void ofABackboneTheRestIsUntrained() {
    WeightsBadge badge =
        WeightsBadge.of(
            from("dir/resnet50.pth", List.of("backbone.fpn", "rpn", "roi_heads"), List.of()),
            PARTS,
            false);
    assertThat(badge.text())
        .isEqualTo("Backbone from resnet50.pth; neck, RPN and box head untrained, seed 7");
    assertThat(badge.warning()).contains("Neck, RPN and box head untrained, seed 7");
    assertThat(badge.needsSeed()).isTrue();
    assertThat(badge.tip()).contains("dir").contains("drawn from the seed: neck, RPN and box head");
  }

  @Test
  void aWholeCheckpointNeedsNoWarningAndOnlyNoiseNeedsASeed() {
    WeightsOrigin whole = from("whole.safetensors", List.of(), List.of());
    WeightsBadge badge = WeightsBadge.of(whole, PARTS, false);
    assertThat(badge.text()).isEqualTo("Weights from whole.safetensors");
    assertThat(badge.warning()).isEmpty();
    assertThat(badge.needsSeed()).isFalse();
    assertThat(WeightsBadge.of(whole, PARTS, true).needsSeed()).isTrue();
  }

  @Test
  void theTipNamesWhatIsNotUsedAndARecognisedEpsilon() {
    WeightsBadge badge =
        WeightsBadge.of(
            new WeightsOrigin(
                Optional.of(Path.of("frcnn.pth")),
                0,
                List.of(),
                List.of("bn1.num_batches_tracked", "layer1.num_batches_tracked", "fc.bias"),
                OptionalDouble.of(0)),
            PARTS,
            false);
    assertThat(badge.tip())
        .contains("batch norm's eps is 0")
        .endsWith("not used: fc.bias, 2 × num_batches_tracked");
  }

  @Test
  void tensorsOfOneModuleAreANumber() {
    assertThat(
            WeightsBadge.grouped(
                List.of("roi_heads.a.weight", "x.num_batches_tracked", "roi_heads.b.weight", "e")))
        .isEqualTo("2 × roi_heads, e, x.num_batches_tracked");
  }

  @Test
  void aLongNameIsShortenedInTheMiddle() {
    WeightsBadge badge =
        WeightsBadge.of(from("a".repeat(80) + ".pth", List.of(), List.of()), PARTS, false);
    assertThat(badge.text()).hasSizeLessThan(60).contains("…").endsWith(".pth");
    assertThat(badge.tip()).contains("a".repeat(80));
  }
}
