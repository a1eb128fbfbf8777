package org.fpnexplorer.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Reading;
import org.fpnexplorer.network.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same value: single precision, to which the tensor is rounded. */
class AnswerTest {
  private static final Cell CELL = Cell.ofMap(Models.ARTICLE.graph(64, 64).input(), 0, 0, 0);

  @ParameterizedTest
  @CsvSource({
    "1.00005, 1, true",
    "1.001, 1, false",
    "NaN, NaN, true",
    "NaN, 1, false",
    "1, NaN, false",
    "Infinity, Infinity, true",
    "Infinity, -Infinity, false",
    "1e39, Infinity, true",
    "1e38, Infinity, false",
  })
  void agreesUpToRounding(double formula, double tensor, boolean agrees) {
    assertThat(new Answer(new Reading(CELL, formula), tensor, false).agrees()).isEqualTo(agrees);
  }
}
