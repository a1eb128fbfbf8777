package org.fpnexplorer.lesson;

import java.util.List;

/**
 * A lesson that was read.
 *
 * @param lesson what of it can be used
 * @param problems what cannot, in the order of lines; a sound lesson has none
 */
public record LessonFile(Lesson lesson, List<Problem> problems) {
  /** Keeps its own list. */
  public LessonFile {
    problems = List.copyOf(problems);
  }
}
