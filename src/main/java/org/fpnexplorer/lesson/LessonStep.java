package org.fpnexplorer.lesson;

import java.util.List;
import org.fpnexplorer.lesson.expression.Expression;

/**
 * A page of a lesson.
 *
 * @param title over its text
 * @param paragraphs what is read first
 * @param actions what the window does when the step is entered, in order
 * @param measures what is measured and kept when that is done, in order
 * @param questions what is asked, in order
 */
public record LessonStep(
    String title,
    List<Text> paragraphs,
    List<Action> actions,
    List<Measure> measures,
    List<Question> questions) {
  /** Keeps its own lists. */
  public LessonStep {
    paragraphs = List.copyOf(paragraphs);
    actions = List.copyOf(actions);
    measures = List.copyOf(measures);
    questions = List.copyOf(questions);
  }

  /**
   * A number that is kept for later steps, to compare with.
   *
   * @param name by which expressions ask for it
   */
  public record Measure(String name, Expression value) {}
}
