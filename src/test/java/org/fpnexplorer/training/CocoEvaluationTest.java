package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.fpnexplorer.geometry.Box;
import org.junit.jupiter.api.Test;

/** Numbers worked by hand. */
class CocoEvaluationTest {
  private static final GroundTruth SQUARE = new GroundTruth(new Box(0, 0, 10, 10), 100, 1);

  private final CocoEvaluation agnostic = CocoEvaluation.classAgnostic();

  @Test
  void recallIsTheMeanOverIouThresholds() {
    // 7.2 of 10 rows are enough for 0.5, 0.55, 0.6, 0.65 and 0.7, not for the other five.
    agnostic.add(List.of(SQUARE), List.of(new ScoredBox(new Box(0, 0, 10, 7.2f), 0.9f, 1)));

    assertThat(agnostic.figures().arAt100().orElseThrow()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void onlyTheBestBoxesOfAnImageAreLookedAt() {
    ScoredBox wrong = new ScoredBox(new Box(50, 50, 60, 60), 0.9f, 1);
    ScoredBox right = new ScoredBox(SQUARE.box(), 0.1f, 1);
    agnostic.add(List.of(SQUARE), List.of(right, wrong));

    Figures figures = agnostic.figures();

    assertThat(figures.ar(1, AreaRange.ALL)).hasValue(0);
    assertThat(figures.ar(10, AreaRange.ALL)).hasValue(1);
    assertThat(figures.arAt100()).hasValue(1);
    assertThat(figures.arAt1000()).hasValue(1);
    assertThatThrownBy(() -> figures.ar(300, AreaRange.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("300");
  }

  @Test
  void theAreaIsTheObjectsAndNotItsBoxes() {
    GroundTruth thin = new GroundTruth(new Box(0, 0, 100, 100), 1000, 1);
    agnostic.add(List.of(thin), List.of(new ScoredBox(thin.box(), 1, 1)));

    Figures figures = agnostic.figures();

    assertThat(figures.objects(AreaRange.SMALL)).isEqualTo(1);
    assertThat(figures.ar(100, AreaRange.SMALL)).hasValue(1);
    assertThat(figures.objects(AreaRange.LARGE)).isZero();
    assertThat(figures.ar(100, AreaRange.LARGE)).isEmpty();
  }

  @Test
  void anObjectAtABorderCountsOnBothSidesOfIt() {
    agnostic.add(List.of(new GroundTruth(new Box(0, 0, 32, 32), 1024, 1)), List.of());
    agnostic.add(List.of(new GroundTruth(new Box(0, 0, 96, 96), 9216, 1)), List.of());

    Figures figures = agnostic.figures();

    assertThat(figures.objects(AreaRange.ALL)).isEqualTo(2);
    assertThat(figures.objects(AreaRange.SMALL)).isEqualTo(1);
    assertThat(figures.objects(AreaRange.MEDIUM)).isEqualTo(2);
    assertThat(figures.objects(AreaRange.LARGE)).isEqualTo(1);
    assertThat(figures.images()).isEqualTo(2);
  }

  @Test
  void averagePrecisionIsTheAreaBelowTheCurve() {
    // Found, missed, found: recall reaches 1/2 with precision 1 and 1 with precision 2/3. Of the
    // recalls 0, 0.01 … 1 the first 51 are read off at 1, the other 50 at 2/3.
    CocoEvaluation detections = CocoEvaluation.byCategory();
    GroundTruth other = new GroundTruth(new Box(20, 0, 30, 10), 100, 1);
    detections.add(
        List.of(SQUARE, other),
        List.of(
            new ScoredBox(SQUARE.box(), 0.9f, 1),
            new ScoredBox(new Box(60, 60, 70, 70), 0.8f, 1),
            new ScoredBox(other.box(), 0.7f, 1)));

    double expected = (51 + 50 * 2 / 3.0) / 101;

    assertThat(detections.figures().ap(AreaRange.ALL).orElseThrow())
        .isCloseTo(expected, within(1e-12));
    assertThat(detections.figures().ap50().orElseThrow()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void byCategoryABoxOfAnotherClassFindsNothing() {
    List<ScoredBox> found = List.of(new ScoredBox(SQUARE.box(), 0.9f, 2));
    CocoEvaluation detections = CocoEvaluation.byCategory();
    detections.add(List.of(SQUARE), found);
    agnostic.add(List.of(SQUARE), found);

    assertThat(detections.figures().arAt100()).hasValue(0);
    assertThat(agnostic.figures().arAt100()).hasValue(1);
  }

  @Test
  void everyCategoryWeighsTheSame() {
    // Three of class 1, all found; one of class 2, not found.
    CocoEvaluation detections = CocoEvaluation.byCategory();
    for (int i = 0; i < 3; i++) {
      detections.add(List.of(SQUARE), List.of(new ScoredBox(SQUARE.box(), 0.9f, 1)));
    }
    detections.add(List.of(new GroundTruth(SQUARE.box(), 100, 2)), List.of());

    assertThat(detections.figures().arAt100()).hasValue(0.5);
    assertThat(detections.figures().objects(AreaRange.ALL)).isEqualTo(4);
  }

  @Test
  void withoutImagesThereAreNoFigures() {
    Figures figures = agnostic.figures();

    assertThat(figures.images()).isZero();
    assertThat(figures.arAt1000()).isEqualTo(OptionalDouble.empty());
    assertThat(figures.ap50()).isEmpty();
  }

  @Test
  void aBoxThatIsNoNumberFindsNothing() {
    Box nan = new Box(Float.NaN, 0, 10, 10);
    agnostic.add(List.of(SQUARE), List.of(new ScoredBox(nan, 0.9f, 1)));

    assertThat(agnostic.figures().arAt100()).hasValue(0);
  }
}
