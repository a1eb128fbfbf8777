package org.fpnexplorer.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as students read and write them, the same in every language. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7",
        "8960 | 8,960",
        "0.522 | 0.522",
        "1.33333 | 1.33",
        "0.000012345 | 0.0000123",
        "-12.349 | -12.3",
        "12345.6 | 12,346"
      })
  void threeDigitsAreEnough(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "52 | 52",
        "52% | 52",
        "0.5 | 0.5",
        "0,5 | 0.5",
        "8,960 | 8960",
        "8 960 | 8960",
        "37,903.5 | 37903.5",
        "-3 | -3",
        "−3 | -3",
        "0,0512 | 0.0512",
        "0,512 | 0.512",
        "8,96 | 8.96",
        "26,880 | 26880"
      })
  void commasAreUnderstood(String typed, double value) {
    assertThat(Numbers.parse(typed)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"five", "''", "1..2", "--1", "1e5"})
  void wordsAreNoNumbers(String typed) {
    assertThat(Numbers.parse(typed)).isEmpty();
  }

  @Test
  void wholeNumbersAreToBePredictedExactlyOthersNearly() {
    assertThat(Tolerance.USUAL.accepts(56, 56)).isTrue();
    assertThat(Tolerance.USUAL.accepts(57, 56)).isFalse();
    assertThat(Tolerance.USUAL.accepts(0.5, 0.522)).isTrue();
    assertThat(Tolerance.USUAL.accepts(0.4, 0.522)).isFalse();
    assertThat(Tolerance.parse("2").accepts(9, 7)).isTrue();
    assertThat(Tolerance.parse("10%").accepts(110, 100)).isTrue();
    assertThat(Tolerance.parse("10%").accepts(111, 100)).isFalse();
  }
}
