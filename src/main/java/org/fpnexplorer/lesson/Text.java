package org.fpnexplorer.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fpnexplorer.lesson.expression.Expression;
import org.fpnexplorer.lesson.expression.Facts;
import org.fpnexplorer.lesson.expression.NotComputable;

/** A paragraph: runs of plain text, of emphasis, of code, and values to be computed. */
public record Text(List<Span> spans) {
  /** Keeps its own list. */
  public Text {
    spans = List.copyOf(spans);
  }

  /** A run of text. */
  public sealed interface Span {}

  /** As it is. */
  public record Plain(String text) implements Span {}

  /** Written between asterisks. */
  public record Emphasis(String text) implements Span {}

  /** Written between backticks: a name or a formula. */
  public record Code(String text) implements Span {}

  /**
   * Written between braces: a number that stands here once it is computed.
   *
   * @param decimals behind the point; -1 for as many as three digits need
   */
  public record Computed(Expression value, int decimals) implements Span {}

  /** The values that are computed in it. */
  public Stream<Expression> expressions() {
    return spans.stream().filter(Computed.class::isInstance).map(span -> ((Computed) span).value());
  }

  /** The same with its numbers computed, written as code; a dash where one cannot be. */
  public Text filled(Facts facts) {
    List<Span> filled = new ArrayList<>();
    for (Span span : spans) {
      filled.add(span instanceof Computed computed ? fill(computed, facts) : span);
    }
    return new Text(filled);
  }

  private static Span fill(Computed computed, Facts facts) {
    try {
      double value = computed.value().value(facts);
      return new Code(Numbers.text(value, computed.decimals()));
    } catch (NotComputable e) {
      return new Code("–");
    }
  }

  /** Without emphasis, for lists and screen readers; computed values as three dots. */
  public String plain() {
    return spans.stream()
        .map(
            span ->
                span instanceof Plain plain
                    ? plain.text()
                    : span instanceof Emphasis emphasis
                        ? emphasis.text()
                        : span instanceof Code code ? code.text() : "…")
        .collect(Collectors.joining());
  }
}
