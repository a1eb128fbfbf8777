package org.fpnexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fpnexplorer.ui.training.Measurement.RecallPoint;
import org.junit.jupiter.api.Test;

/** How curves are reduced, and how axes grow with them. */
class CurvesTest {
  @Test
  void theRunningMeanBeginsAtTheFirstValueAndForgets() {
    // (0.1 · 4 + 0.9 · 0.1 · 2) / (0.1 + 0.9 · 0.1) = 0.58 / 0.19
    List<Decimated> pieces = Decimated.of(new float[] {2, 4}, 10);
    assertThat(pieces.get(0).smooth()).isEqualTo(2);
    assertThat(pieces.get(1).smooth()).isCloseTo(3.0526f, within(1e-4f));
  }

  @Test
  void aPieceKeepsTheExtremesOfWhatItStandsFor() {
    List<Decimated> pieces = Decimated.of(new float[] {1, 5, 2, 3, 0}, 2);
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0)).matches(p -> p.index() == 2 && p.least() == 1 && p.most() == 5);
    assertThat(pieces.get(1)).matches(p -> p.index() == 4 && p.least() == 0 && p.most() == 3);
  }

  @Test
  void thousandsOfValuesBecomeAsManyPiecesAsThereIsRoomFor() {
    assertThat(Decimated.of(new float[8000], 300)).hasSizeBetween(200, 300);
    assertThat(Decimated.of(new float[0], 300)).isEmpty();
  }

  @Test
  void theAxisOfStepsIsStretchedByDoubling() {
    assertThat(Axis.ofSteps(0, 500).most()).isEqualTo(31);
    assertThat(Axis.ofSteps(32, 500).most()).isEqualTo(62);
    assertThat(Axis.ofSteps(500, 500).most()).isEqualTo(500);
    assertThat(Axis.ofSteps(2, 4).most()).isEqualTo(4);
  }

  @Test
  void valuesAtAnAxisAreRound() {
    assertThat(Axis.to(500).ticks()).containsExactly(0.0, 100.0, 200.0, 300.0, 400.0, 500.0);
    assertThat(Axis.to(62).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0);
    assertThat(Axis.to(1000).ticks()).hasSize(6);
    assertThat(Axis.ofLoss(0.69).most()).isEqualTo(0.8);
    assertThat(Axis.to(10).at(2.5)).isEqualTo(0.25);
  }

  @Test
  void recallSurvivesBeingWrittenDownAndNonsenseIsLeftOut() {
    List<RecallPoint> points =
        List.of(new RecallPoint(0, 0.0125, 0.25), new RecallPoint(40, 1 / 3.0, 0.5));
    assertThat(RecallText.parse(RecallText.of(points))).isEqualTo(points);
    assertThat(RecallText.parse("1 0.5 0.75;x y z;2 0.5")).hasSize(1);
    assertThat(RecallText.parse("")).isEmpty();
  }

  @Test
  void timesAreMinutesOrHours() {
    assertThat(Panes.time(65)).isEqualTo("1:05 min");
    assertThat(Panes.time(3 * 3600 + 5 * 60)).isEqualTo("3:05 h");
  }
}
