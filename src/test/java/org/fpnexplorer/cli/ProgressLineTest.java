package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter text = new StringWriter();
  private long millis;

  private ProgressLine line() {
    return new ProgressLine(new PrintWriter(text), "scenes", () -> millis * 1_000_000);
  }

  @Test
  void theTimeLeftIsThatOfTheWorkLeft() {
    try (ProgressLine line = line()) {
      millis = 20_000;
      line.show(8, 40);
    }

    // 2.5 s a scene, 32 to go.
    assertThat(text).hasToString("\r8 of 40 scenes, 1:20 left" + System.lineSeparator());
  }

  @Test
  void itIsWrittenAFewTimesASecondAndAtTheEnd() {
    try (ProgressLine line = line()) {
      for (int done = 1; done <= 100; done++) {
        millis += 10;
        line.show(done, 100);
      }
    }

    assertThat(text.toString().chars().filter(c -> c == '\r')).hasSize(5);
    assertThat(text.toString()).contains("100 of 100 scenes, 0:00 left");
  }

  @Test
  void aShorterLineLeavesNothingOfALongerOne() {
    try (ProgressLine line = line()) {
      millis = 700_000;
      line.show(1, 2);
      millis = 704_000;
      line.show(2, 2);
    }

    assertThat(text.toString()).contains("\r1 of 2 scenes, 11:40 left\r2 of 2 scenes, 0:00 left ");
  }

  @Test
  void withoutWorkThereIsNoLine() {
    line().close();

    assertThat(text.toString()).isEmpty();
  }
}
