package org.fpnexplorer.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.lesson.Question.Choice;
import org.fpnexplorer.lesson.Question.Number;
import org.fpnexplorer.lesson.expression.Expression;
import org.fpnexplorer.lesson.expression.Facts;
import org.fpnexplorer.lesson.expression.NotComputable;
import org.fpnexplorer.lesson.expression.NotComputable.Reason;

/**
 * What is right for what is open.
 *
 * @param value the right number, or the place of the right choice, from 0
 * @param text the right answer in words
 * @param explanation with its values filled in
 */
public record Solution(double value, String text, List<Text> explanation) {
  /** Keeps its own list. */
  public Solution {
    explanation = List.copyOf(explanation);
  }

  /**
   * Computes it.
   *
   * @throws NotComputable if what is open has no answer, or more than one
   */
  public static Solution of(Question question, Facts facts) throws NotComputable {
    double value;
    String text;
    if (question.answer() instanceof Number number) {
      value = number.value().value(facts);
      text = Numbers.text(value);
    } else {
      Choice choice = (Choice) question.answer();
      int right = right(choice, facts);
      value = right;
      text = choice.options().get(right).text().plain();
    }
    List<Text> filled = new ArrayList<>();
    question.explanation().forEach(paragraph -> filled.add(paragraph.filled(facts)));
    return new Solution(value, text, filled);
  }

  private static int right(Choice choice, Facts facts) throws NotComputable {
    List<Integer> right = new ArrayList<>();
    Optional<Integer> otherwise = Optional.empty();
    for (int i = 0; i < choice.options().size(); i++) {
      Optional<Expression> condition = choice.options().get(i).condition();
      if (condition.isEmpty()) {
        otherwise = Optional.of(i);
      } else if (condition.get().value(facts) != 0) {
        right.add(i);
      }
    }
    if (right.isEmpty()) {
      otherwise.ifPresent(right::add);
    }
    if (right.size() != 1) {
      throw new NotComputable(Reason.NOT_ONE, Integer.toString(right.size()));
    }
    return right.get(0);
  }

  /** Whether a prediction is right. */
  public boolean accepts(Question question, double predicted) {
    return question.answer() instanceof Number number
        ? number.tolerance().accepts(predicted, value)
        : predicted == value;
  }
}
