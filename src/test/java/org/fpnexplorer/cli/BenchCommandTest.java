package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(BenchReport.Times.of(List.of(9.0, 1.0, 2.0)))
        .isEqualTo(new BenchReport.Times(2, 1, 9));
    assertThat(BenchReport.Times.of(List.of(8.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
  }

  @Test
  void everyTimeIsMeasuredOfAsManyRunsAsAskedFor() {
    Cli bench = Cli.run("bench", "--size", "64x96", "--runs", "2", "--json");

    assertThat(bench.code()).isZero();
    assertThat(bench.err()).isEmpty();
    JsonObject report = new Gson().fromJson(bench.out(), JsonObject.class);
    assertThat(report.get("model").getAsString()).isEqualTo("article");
    assertThat(report.get("size").getAsString()).isEqualTo("64x96");
    assertThat(report.get("runs").getAsInt()).isEqualTo(2);
    for (String what : List.of("forward", "capture", "rendering")) {
      JsonObject times = report.getAsJsonObject(what);
      assertThat(times.get("fastest").getAsDouble())
          .isPositive()
          .isLessThanOrEqualTo(times.get("median").getAsDouble());
    }
    assertThat(report.get("heapBytes").getAsLong()).isPositive();
  }
}
