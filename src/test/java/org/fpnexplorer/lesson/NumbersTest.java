package org.fpnexplorer.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as students read and write them, in two languages. */
class NumbersTest {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7 | 7",
        "8960 | 8,960 | 8.960",
        "0.522 | 0.522 | 0,522",
        "1.33333 | 1.33 | 1,33",
        "0.000012345 | 0.0000123 | 0,0000123",
        "-12.349 | -12.3 | -12,3",
        "12345.6 | 12,346 | 12.346"
      })
  void threeDigitsAreEnough(double value, String english, String indonesian) {
    assertThat(Numbers.text(value, Locale.ENGLISH)).isEqualTo(english);
    assertThat(Numbers.text(value, INDONESIAN)).isEqualTo(indonesian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "52 | 52", "52% | 52", "0.5 | 0.5", "0,5 | 0.5", "8,960 | 8960", "8 960 | 8960",
        "37,903.5 | 37903.5", "-3 | -3", "−3 | -3", "0,0512 | 0.0512"
      })
  void commasAreUnderstood(String typed, double value) {
    assertThat(Numbers.parse(typed, Locale.ENGLISH)).hasValue(value);
  }

  @Test
  void inIndonesianThePointSeparatesThousands() {
    assertThat(Numbers.parse("8.960", INDONESIAN)).hasValue(8960);
    assertThat(Numbers.parse("8,96", INDONESIAN)).hasValue(8.96);
  }

  @ParameterizedTest
  @CsvSource({"five", "''", "1..2", "--1", "1e5"})
  void wordsAreNoNumbers(String typed) {
    assertThat(Numbers.parse(typed, Locale.ENGLISH)).isEmpty();
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
