package org.fpnexplorer.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Nms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TorchvisionDetectionsTest {
  static Stream<TorchvisionDetections.Case> cases() {
    return TorchvisionDetections.read().cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void detectionsAreTorchvisionsInItsOrder(TorchvisionDetections.Case reference) {
    DetectionSelector selector = reference.selector();
    for (TorchvisionDetections.Selection selection : reference.selections()) {
      List<Detection> kept = selector.select(selection.settings()).kept();

      assertThat(kept.stream().mapToInt(Detection::label).toArray())
          .containsExactly(selection.labels());
      for (int i = 0; i < kept.size(); i++) {
        Detection detection = kept.get(i);
        Box box = selection.expected().get(i);
        assertThat(detection.score()).isCloseTo(selection.scores()[i], within(1e-6f));
        assertThat(detection.box().x1()).isCloseTo(box.x1(), within(1e-3f));
        assertThat(detection.box().y1()).isCloseTo(box.y1(), within(1e-3f));
        assertThat(detection.box().x2()).isCloseTo(box.x2(), within(1e-3f));
        assertThat(detection.box().y2()).isCloseTo(box.y2(), within(1e-3f));
      }
    }
  }

  private static TorchvisionDetections.Case named(String name) {
    return cases().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static Detections select(TorchvisionDetections.Case reference, int selection) {
    return reference.selector().select(reference.selections().get(selection).settings());
  }

  @Test
  void theReferencePutsManyBoxesClampsAndTiesToTheTest() {
    Detections many = select(named("many"), 1);
    List<Detection> twins = select(named("twins"), 0).kept();

    assertThat(many.decisions()).hasSizeGreaterThan(1000);
    assertThat(many.kept()).anyMatch(Detection::clamped);
    assertThat(twins.stream().map(Detection::score).distinct()).hasSizeLessThan(twins.size());
  }

  /** Else the fixture would not tell whether the boxes are moved as torchvision moves them. */
  @Test
  void inPlaceTheBorderlinePairsWouldBeDecidedDifferently() {
    Detections detections = select(named("moving boxes decides"), 0);
    List<Detection> all =
        detections.decisions().stream().map(DetectionDecision::detection).toList();
    float[] scores = new float[all.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = all.get(i).score();
    }

    int[] inPlace = Nms.greedy(all.stream().map(Detection::box).toList(), scores, 0.5).kept();

    assertThat(all).allMatch(detection -> detection.label() == 90);
    assertThat(IntStream.of(inPlace).mapToObj(all::get).toList()).isNotEqualTo(detections.kept());
  }
}
