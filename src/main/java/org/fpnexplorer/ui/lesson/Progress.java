package org.fpnexplorer.ui.lesson;

import java.util.prefs.Preferences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a student has come in a lesson.
 *
 * @param step the last one that was entered, from 0
 * @param isFinished whether the end has been reached
 * @param marks of the first prediction to each question in order: right, wrong, or none yet
 */
record Progress(int step, boolean isFinished, String marks) {
  private static final char RIGHT = 'r';
  private static final char WRONG = 'w';
  private static final char NONE = '-';
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})([.!])([rw-]{0,999})");

  /** Of a lesson that was never opened. */
  static final Progress NOTHING = new Progress(0, false, "");

  /** As it was kept; what cannot be read is nothing. */
  static Progress load(Preferences store, String lesson) {
    Matcher matcher = TEXT.matcher(store.get(lesson, ""));
    return matcher.matches()
        ? new Progress(
            Integer.parseInt(matcher.group(1)), matcher.group(2).equals("!"), matcher.group(3))
        : NOTHING;
  }

  /** Keeps it. */
  void save(Preferences store, String lesson) {
    store.put(lesson, step + (isFinished ? "!" : ".") + marks);
  }

  Progress at(int otherStep) {
    return new Progress(otherStep, isFinished, marks);
  }

  Progress finished() {
    return new Progress(step, true, marks);
  }

  /** With the mark of a question, unless it has one: only the first prediction is one. */
  Progress marked(int question, boolean isRight) {
    StringBuilder all = new StringBuilder(marks);
    while (all.length() <= question) {
      all.append(NONE);
    }
    if (all.charAt(question) == NONE) {
      all.setCharAt(question, isRight ? RIGHT : WRONG);
    }
    return new Progress(step, isFinished, all.toString());
  }

  /** How many predictions were right. */
  int right() {
    return (int) marks.chars().filter(mark -> mark == RIGHT).count();
  }

  /** How many predictions there were. */
  int predicted() {
    return (int) marks.chars().filter(mark -> mark != NONE).count();
  }

  boolean isBegun() {
    return !equals(NOTHING);
  }
}
