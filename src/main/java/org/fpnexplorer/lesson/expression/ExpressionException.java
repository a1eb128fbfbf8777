package org.fpnexplorer.lesson.expression;

/** An expression is not well written. The message says what is wrong and what to write. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  ExpressionException(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Where in the expression, from 0. */
  public int column() {
    return column;
  }
}
