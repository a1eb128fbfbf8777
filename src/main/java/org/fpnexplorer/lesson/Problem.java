package org.fpnexplorer.lesson;

/**
 * Something in a lesson's file that cannot be used.
 *
 * @param line from 1
 * @param text what is wrong and what to do
 */
public record Problem(int line, String text) {
  @Override
  public String toString() {
    return "line " + line + ": " + text;
  }
}
