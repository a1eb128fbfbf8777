package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.AblationTable.Row;
import org.junit.jupiter.api.Test;

class AblationTableTest {
  private final AblationTable table = AblationTable.shippedWithTheProgram();

  /** Read off the graphs; the paper's table has the same ticks. */
  @Test
  void whatEachRowHasOfAPyramid() {
    assertThat(table.rows()).extracting(Row::letter).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(table.rows())
        .extracting(Row::hasLateral)
        .containsExactly(false, false, true, true, false, true);
    assertThat(table.rows())
        .extracting(Row::hasTopDown)
        .containsExactly(false, false, true, false, true, true);
    // 20·28·15; 10·14·15; (80·112 + 40·56 + 20·28 + 10·14 + 5·7)·3; 80·112·15.
    assertThat(table.rows())
        .extracting(Row::anchors)
        .containsExactly(8400, 2100, 35805, 35805, 35805, 134400);
  }

  @Test
  void measuredAlikeOnScenesThatNobodyLearnedFrom() {
    assertThat(table.rows())
        .extracting(row -> row.measured().scenes() + " " + row.measured().size())
        .containsOnly("1:512 320x448");
    assertThat(table.rows()).allMatch(row -> row.measured().images() == 512);
  }

  /** All shipped weights are of one schedule, but for those that the window begins with. */
  @Test
  void theWeightsOfEveryRowAreShipped() throws IOException {
    for (Row row : table.rows()) {
      TrainingNote note = note(row.model());
      boolean isFpn = row.letter().equals("c");
      assertThat(note.model()).isEqualTo(row.model().name());
      assertThat(note.steps()).isEqualTo(isFpn ? 6500 : 900);
      assertThat(note.onDrawings()).isTrue();
    }
    assertThat(Models.best().name()).isEqualTo("scenes-fpn");
  }

  private static TrainingNote note(Model model) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.openShipped(model)) {
      return TrainingNote.of(checkpoint.metadata()).orElseThrow();
    }
  }

  @Test
  void thePyramidIsWorthItsPriceOnSmallObjects() {
    List<Row> single = table.rows().subList(0, 2);
    assertThat(single).allMatch(row -> table.aheadOnSmall(row) >= 10);
    assertThat(table.shipped().ar100()).isGreaterThan(table.rows().get(2).measured().ar100());
  }
}
