package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.junit.jupiter.api.Test;

/** What must be true of the decisions whatever the box head says. */
class EveryDetectionDecisionTest {
  private static final int CLASSES = 5;
  private static final int ROUNDS = 60;

  /** Coarse steps, so that ties are common, and now and then a value that is not a number. */
  private static float[] random(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextInt(50) == 0 ? Float.NaN : Math.round(random.nextGaussian() * 4) / 4f;
    }
    return values;
  }

  private static List<Box> proposals(Random random, int count) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int side = 20 << random.nextInt(4);
      boxes.add(
          new Box(0, 0, side, side / 2f).moved(random.nextInt(6) * 10, random.nextInt(6) * 10));
    }
    return boxes;
  }

  private static DetectionSettings settings(Random random) {
    return new DetectionSettings(
        random.nextDouble() / 3,
        random.nextDouble(),
        random.nextInt(40),
        random.nextInt(12),
        random.nextInt(3) == 0 ? Set.of(2) : Set.of(),
        random.nextInt(3) == 0 ? Set.of(3) : Set.of());
  }

  @Test
  void everyProposalHasOneFateAsEveryClassAndItsReason() {
    Random random = new Random(7);
    EnumSet<DetectionFate> seen = EnumSet.noneOf(DetectionFate.class);
    for (int round = 0; round < ROUNDS; round++) {
      int count = random.nextInt(30);
      DetectionSettings settings = settings(random);
      Detections detections =
          BoxHeads.selector(
                  CLASSES,
                  random(random, count * CLASSES),
                  random(random, count * CLASSES * 4),
                  proposals(random, count),
                  PaddedInput.unpadded(100, 120))
              .select(settings);
      List<Detection> kept = new ArrayList<>();
      for (int roi = 0; roi < count; roi++) {
        for (int label = 1; label < CLASSES; label++) {
          DetectionDecision decision = detections.decision(roi, label);
          seen.add(decision.fate());
          assertThat(decision.detection().roi()).isEqualTo(roi);
          assertThat(decision.detection().label()).isEqualTo(label);
          assertThat(decision.suppression().isPresent())
              .isEqualTo(decision.fate() == DetectionFate.SUPPRESSED);
          decision.suppression().ifPresent(by -> justified(decision, by, detections, settings));
          if (decision.fate() == DetectionFate.KEPT) {
            kept.add(decision.detection());
          }
        }
      }
      assertThat(detections.kept())
          .hasSizeLessThanOrEqualTo(settings.topInAll())
          .containsExactlyInAnyOrderElementsOf(kept)
          .isSortedAccordingTo((a, b) -> Integer.compare(a.rank(), b.rank()))
          .isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
      assertThat(detections.decisions())
          .allMatch(decision -> decision.detection().score() > (float) settings.minScore());
    }
    assertThat(seen).containsExactlyInAnyOrder(DetectionFate.values());
  }

  private static void justified(
      DetectionDecision decision,
      DetectionDecision.Suppression suppression,
      Detections detections,
      DetectionSettings settings) {
    Detection by = suppression.by();
    assertThat(by.label()).isEqualTo(decision.detection().label());
    assertThat(by.rank()).isLessThan(decision.detection().rank());
    assertThat((double) suppression.iou()).isGreaterThan(settings.nmsThreshold());
    assertThat(detections.decision(by.roi(), by.label()).fate())
        .isIn(DetectionFate.KEPT, DetectionFate.BEYOND_TOP_IN_ALL);
  }
}
