package org.fpnexplorer.lesson.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How expressions are read, and what is said of those that cannot be. */
class ExpressionParserTest {
  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "8 - 4 - 2, 2",
    "16 / 4 / 2, 2",
    "-2 * -3, 6",
    "2 - -1, 3",
    "1.5 * 2, 3",
    "1 < 2, 1",
    "1 + 1 == 2, 1",
    "3 <= 2, 0",
    "3 != 2, 1",
    "not 1 > 2, 1",
    "not 1 > 2 and 2 > 1, 1",
    "1 > 2 or 2 > 1 and 3 > 2, 1",
    "'(1 > 2 or 2 > 1) and 3 > 4', 0",
    "sqrt(16) + abs(-3) + round(2.6), 10",
    "'roi_level(224, 224)', 4",
    "'roi_level(height=112, width=112)', 3"
  })
  void arithmeticIsThatOfSchool(String text, double value) throws Exception {
    assertThat(ExpressionParser.parse(text).value(null)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 +| 3 | a number or a function is missing before the end",
        "1 2 | 2 | an operator is missing before '2'",
        "(1 + 2 | 6 | ')' is missing before the end",
        "1 = 2 | 2 | write == to compare",
        "1 + (2 > 1) | 2 | '+' stands between numbers, not comparisons",
        "1 and 2 > 1 | 2 | 'and' stands between comparisons, not numbers",
        "not 3 | 0 | 'not' stands before a comparison",
        "1 < 2 < 3 | 6 | an operator is missing before '<'",
        "width() | 6 | width(tensor) needs tensor",
        "width(p3, p4) | 10 | width(tensor) does not take 'p4'",
        "width(3) | 6 | width(tensor) needs a tensor's name, p3 for instance",
        "found(tiny) | 6 | size of found is one of all, small, medium, large",
        "proposals(3) | 10 | proposals([level=…], [top=…], [nms=…], [score=…]) does not take '3'",
        "proposals(level=3, level=4) | 19 | level is given twice",
        "3 $ 4 | 2 | '$' does not belong here"
      })
  void whatIsWrongIsSaidWithItsColumn(String text, int column, String message) {
    assertThatThrownBy(() -> ExpressionParser.parse(text))
        .isInstanceOf(ExpressionException.class)
        .hasMessage(message)
        .satisfies(e -> assertThat(((ExpressionException) e).column()).isEqualTo(column));
  }

  @Test
  void anUnknownFunctionIsNamedAndAllOthersAre() {
    assertThatThrownBy(() -> ExpressionParser.parse("breadth(p3)"))
        .hasMessageStartingWith("no function is called breadth; there are channels, height, width");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "not ", "sqrt("})
  void noExpressionOverflowsTheStack(String deeper) {
    assertThatThrownBy(() -> ExpressionParser.parse(deeper.repeat(500) + "1"))
        .hasMessage("too many brackets inside each other");
  }

  @Test
  void aDivisionByZeroIsNoNumber() throws Exception {
    Expression expression = ExpressionParser.parse("1 / (2 - 2)");
    assertThatThrownBy(() -> expression.value(null)).isInstanceOf(NotComputable.class);
  }
}
