package org.fpnexplorer.ui.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of costs: theory beside measurement. */
class CostModelTest {
  private static final Request NOISE =
      new Request(new Source.Noise(), Models.byName("scenes-fpn"), 5).with(new Resize.Into(64, 64));
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final QueuedTasks tasks = new QueuedTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final CostModel model = new CostModel(session, tasks, notices);

  @BeforeEach
  void open() {
    session.open(NOISE);
    tasks.runAll();
  }

  @AfterAll
  static void close() {
    WORKER.close();
  }

  private CostRow row(String name) {
    return model.tableProperty().get().rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private CostRow total() {
    List<CostRow> totals = model.tableProperty().get().totals();
    return totals.get(totals.size() - 1);
  }

  @Test
  void theTotalsAreThoseOfTheCommandLine() {
    Cost.Total all = Cost.Total.of(Cost.of(session.sessionProperty().get().graph()));

    assertThat(total().parameters()).isEqualTo(all.parameters());
    assertThat(total().macs()).isEqualTo(all.macs());
    assertThat(total().bytes()).isEqualTo(all.bytes());
    assertThat(total().macsShare()).isEqualTo(1, within(1e-9));
    assertThat(total().timeShare()).isEqualTo(1, within(1e-9));
  }

  @Test
  void everyGroupingAddsUpToTheSame() {
    for (Grouping grouping : Grouping.values()) {
      model.groupingProperty().set(grouping);
      List<CostRow> rows = model.tableProperty().get().rows();

      assertThat(rows.stream().mapToLong(CostRow::macs).sum()).isEqualTo(total().macs());
      assertThat(rows.stream().mapToDouble(CostRow::millis).sum())
          .isCloseTo(total().millis(), within(1e-6));
      assertThat(rows.stream().flatMap(row -> row.nodes().stream()).toList())
          .isEqualTo(session.nodes());
    }
  }

  @Test
  void aConvolutionHasItsFigures() {
    CostRow smooth = row("p2");

    // 16 × 16 cells, 64 channels, each from 64 × 3 × 3 values.
    assertThat(smooth.macs()).isEqualTo(16 * 16 * 64 * 64 * 9L);
    assertThat(smooth.parameters()).isEqualTo(64 * 64 * 9 + 64);
    assertThat(smooth.bytes()).isEqualTo(16 * 16 * 64 * 4);
    assertThat(smooth.macsPerSecond())
        .isCloseTo(smooth.macs() / smooth.millis() * 1000, within(1.0));
  }

  @Test
  void whatIsNotComputedIsNotMeasured() {
    session.first();
    tasks.runAll();

    assertThat(row("p2").millis()).isNaN();
    assertThat(row("input").millis()).isNotNaN();
    assertThat(row("input").timeShare()).isNaN();
    assertThat(total().millis()).isNaN();
    assertThat(model.tableProperty().get().largestMismatch()).isEmpty();
  }

  @Test
  void measuringTakesTheMedianAndLeavesTheStepsAlone() {
    session.seek(3);
    tasks.runAll();
    int position = session.positionProperty().get();

    model.measure();
    assertThat(model.measuringProperty().get()).isTrue();
    tasks.runAll();

    assertThat(model.measuringProperty().get()).isFalse();
    assertThat(model.runsProperty().get()).isEqualTo(CostModel.RUNS);
    assertThat(session.positionProperty().get()).isEqualTo(position);
    assertThat(session.steps()).hasSize(position);
    assertThat(row("p2").millis()).isPositive();
    assertThat(total().timeShare()).isEqualTo(1, within(1e-9));
  }

  @Test
  void cancelledItKeepsTheRunsThatAreComplete() {
    model.measure();
    tasks.runOne();
    tasks.runOne();
    model.cancel();
    tasks.runAll();

    assertThat(model.measuringProperty().get()).isFalse();
    assertThat(model.runsProperty().get()).isEqualTo(2);
  }

  @Test
  void anotherSessionDropsWhatWasMeasured() {
    model.measure();
    tasks.runOne();
    session.open(NOISE.with(Models.byName("scenes-c4")));
    tasks.runAll();

    assertThat(model.measuringProperty().get()).isFalse();
    assertThat(model.runsProperty().get()).isZero();
    assertThat(model.tableProperty().get().rows()).hasSize(session.nodes().size());
  }

  @Test
  void theLargestMismatchIsTheRowWhoseSharesDifferMost() {
    CostRow largest = model.tableProperty().get().largestMismatch().orElseThrow();

    assertThat(model.tableProperty().get().rows())
        .allSatisfy(
            row ->
                assertThat(Math.abs(row.mismatch()))
                    .isLessThanOrEqualTo(Math.abs(largest.mismatch())));
  }

  @Test
  void theFileHasEveryRowAndTheTotals(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cost.csv");

    model.export(file);
    tasks.runAll();

    List<String> lines = Files.readAllLines(file);
    CostTable table = model.tableProperty().get();
    assertThat(lines).hasSize(1 + table.rows().size() + table.totals().size());
    int columns = lines.get(0).split(",").length;
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
    assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("p2,neck,Conv2d,1x64x16x16,"));
  }

  @Test
  void anArrowSaysWhatItsStepsCost() {
    List<Node> smooth = row("p2").nodes();

    assertThat(Price.MACS.ofArrow(model.row(smooth))).isEqualTo("9.44 M");
    assertThat(Price.PARAMETERS.ofArrow(model.row(smooth))).isEqualTo("36.9 k");
    assertThat(Price.MACS.ofBox(model.row(smooth))).isEqualTo("64 KiB");
    assertThat(Price.MACS.ofArrow(model.row(row("p6").nodes()))).isEqualTo("0");
  }
}
