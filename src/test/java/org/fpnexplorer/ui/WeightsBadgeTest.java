package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsOrigin;
import org.fpnexplorer.session.WeightsSource;
import org.junit.jupiter.api.Test;

/** What is said of weights: never more than they are. */
class WeightsBadgeTest {
  private static final List<String> PARTS =
      List.of("backbone.body", "backbone.fpn", "rpn", "roi_heads");

  private static final Source PHOTOGRAPH = new Source.ImageFile(Path.of("photograph.jpg"));
  private static final TrainingNote NOTE =
      new TrainingNote("scenes-fpn", TrainingNote.SCENES, 20_000, "1000000000:160000");

  private static WeightsOrigin from(String file, List<String> seeded, List<String> leftOver) {
    return from(new WeightsSource.InFile(Path.of(file)), seeded, leftOver, Optional.empty());
  }

  private static WeightsOrigin from(
      WeightsSource source,
      List<String> seeded,
      List<String> leftOver,
      Optional<TrainingNote> training) {
    return new WeightsOrigin(
        source, 7, seeded, leftOver, OptionalDouble.empty(), training, Optional.empty());
  }

  @Test
  void withoutAFileTheyAreUntrained() {
    WeightsBadge badge = WeightsBadge.of(WeightsOrigin.untrained(7, PARTS), PARTS, PHOTOGRAPH);
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
            PHOTOGRAPH);
    assertThat(badge.text())
        .isEqualTo("Backbone from resnet50.pth; neck, RPN and box head untrained, seed 7");
    assertThat(badge.warning()).contains("Neck, RPN and box head untrained, seed 7");
    assertThat(badge.needsSeed()).isTrue();
    assertThat(badge.tip()).contains("dir").contains("drawn from the seed: neck, RPN and box head");
  }

  @Test
  void aWholeCheckpointNeedsNoWarningAndOnlyNoiseNeedsASeed() {
    WeightsOrigin whole = from("whole.safetensors", List.of(), List.of());
    WeightsBadge badge = WeightsBadge.of(whole, PARTS, PHOTOGRAPH);
    assertThat(badge.text()).isEqualTo("Weights from whole.safetensors");
    assertThat(badge.warning()).isEmpty();
    assertThat(badge.needsSeed()).isFalse();
    assertThat(WeightsBadge.of(whole, PARTS, new Source.Noise()).needsSeed()).isTrue();
  }

  @Test
  void shippedWeightsSayThatTheyKnowDrawings() {
    WeightsOrigin shipped =
        from(new WeightsSource.Shipped(), List.of(), List.of(), Optional.of(NOTE));
    WeightsBadge badge = WeightsBadge.of(shipped, PARTS, new Source.Noise());
    assertThat(badge.text()).isEqualTo("Shipped weights, trained on drawings");
    assertThat(badge.tip())
        .contains("Trained for 20,000 steps", "seeds 1000000000:160000", "Official weights…");
    assertThat(badge.warning()).isEmpty();
    assertThat(badge.caution()).isEmpty();

    assertThat(WeightsBadge.of(shipped, PARTS, PHOTOGRAPH).caution())
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("Trained on drawn scenes, not on photographs.")
                    .contains("COCO", "Official weights…"));
  }

  @Test
  void weightsOfOnesOwnTrainingAreThoseOfTheirFile() {
    WeightsSource own = new WeightsSource.InFile(Path.of("mine.safetensors"));
    WeightsBadge badge =
        WeightsBadge.of(
            from(own, List.of(), List.of(), Optional.of(NOTE)), PARTS, new Source.Noise());
    assertThat(badge.text()).isEqualTo("Weights from mine.safetensors, trained on drawings");
    assertThat(badge.tip()).contains("mine.safetensors\nTrained for 20,000 steps");
  }

  @Test
  void whatOthersWriteAboutTrainingIsShownOnOneLineInTheTip() {
    WeightsSource file = new WeightsSource.InFile(Path.of("theirs.safetensors"));
    TrainingNote note = new TrainingNote("m", "coco\nand more", 5, "");
    WeightsBadge badge =
        WeightsBadge.of(from(file, List.of(), List.of(), Optional.of(note)), PARTS, PHOTOGRAPH);
    assertThat(badge.text()).isEqualTo("Weights from theirs.safetensors");
    assertThat(badge.tip()).endsWith("Trained on coco\uFFFDand more");
    assertThat(badge.caution()).isEmpty();
  }

  @Test
  void theTipNamesWhatIsNotUsedAndARecognisedEpsilon() {
    WeightsBadge badge =
        WeightsBadge.of(
            new WeightsOrigin(
                new WeightsSource.InFile(Path.of("frcnn.pth")),
                0,
                List.of(),
                List.of("bn1.num_batches_tracked", "layer1.num_batches_tracked", "fc.bias"),
                OptionalDouble.of(0),
                Optional.empty(),
                Optional.empty()),
            PARTS,
            PHOTOGRAPH);
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
        WeightsBadge.of(from("a".repeat(80) + ".pth", List.of(), List.of()), PARTS, PHOTOGRAPH);
    assertThat(badge.text()).hasSizeLessThan(60).contains("…").endsWith(".pth");
    assertThat(badge.tip()).contains("a".repeat(80));
  }
}
