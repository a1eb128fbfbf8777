package org.fpnexplorer.lesson;

import org.fpnexplorer.text.Texts;

/**
 * Something in a lesson's file that cannot be used.
 *
 * @param line from 1
 * @param text what is wrong and what to do
 */
public record Problem(int line, String text) {
  private static final Texts TEXTS = Texts.of(Problem.class);

  @Override
  public String toString() {
    return TEXTS.get("line", line, text);
  }
}
