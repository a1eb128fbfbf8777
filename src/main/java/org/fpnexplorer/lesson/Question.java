package org.fpnexplorer.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fpnexplorer.lesson.expression.Expression;

/**
 * Something to predict. What is right is computed from what is open when it is revealed.
 *
 * @param text what is asked
 * @param answer how it is answered
 * @param explanation what is read afterwards; may quote computed values
 * @param line in its file
 */
public record Question(Text text, Answer answer, List<Text> explanation, int line) {
  /** Keeps its own list. */
  public Question {
    explanation = List.copyOf(explanation);
  }

  /** Every expression in it. */
  public Stream<Expression> expressions() {
    Stream<Expression> ofAnswer =
        answer instanceof Number number
            ? Stream.of(number.value())
            : ((Choice) answer).options().stream().flatMap(option -> option.condition().stream());
    return Stream.concat(ofAnswer, explanation.stream().flatMap(Text::expressions));
  }

  /** How a question is answered. */
  public sealed interface Answer {}

  /**
   * By a number.
   *
   * @param value the right one
   */
  public record Number(Expression value, Tolerance tolerance) implements Answer {}

  /** By one of several sentences, of which exactly one is right. */
  public record Choice(List<Option> options) implements Answer {
    /** Keeps its own list. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * A sentence to choose.
   *
   * @param condition under which it is right; without one it is if none of the others is
   */
  public record Option(Text text, Optional<Expression> condition) {}
}
