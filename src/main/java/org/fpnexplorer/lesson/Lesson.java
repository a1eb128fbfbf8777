package org.fpnexplorer.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson, as its lecturer wrote it.
 *
 * @param id of all lessons the only one, the same in every language
 * @param title what a list calls it
 * @param language it is written in, as a BCP 47 tag: en, id
 * @param minutes it takes
 * @param about one or two sentences for the list
 * @param steps in order; at least one
 */
public record Lesson(
    String id, String title, String language, int minutes, String about, List<LessonStep> steps) {
  /** Keeps its own list. */
  public Lesson {
    steps = List.copyOf(steps);
  }

  /** All its questions, in order. */
  public Stream<Question> questions() {
    return steps.stream().flatMap(step -> step.questions().stream());
  }

  /** What is done up to a step and in it, in order. */
  public List<Action> actionsUpTo(int step) {
    return steps.subList(0, step + 1).stream().flatMap(s -> s.actions().stream()).toList();
  }
}
