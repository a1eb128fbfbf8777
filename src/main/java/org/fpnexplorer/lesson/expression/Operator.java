package org.fpnexplorer.lesson.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** What stands between two expressions; truths are 1 and 0. */
public enum Operator {
  OR("or", 1, true, true, Math::max),
  AND("and", 2, true, true, Math::min),
  LESS("<", 3, false, true, (a, b) -> a < b ? 1 : 0),
  AT_MOST("<=", 3, false, true, (a, b) -> a <= b ? 1 : 0),
  MORE(">", 3, false, true, (a, b) -> a > b ? 1 : 0),
  AT_LEAST(">=", 3, false, true, (a, b) -> a >= b ? 1 : 0),
  EQUAL("==", 3, false, true, (a, b) -> a == b ? 1 : 0),
  DIFFERENT("!=", 3, false, true, (a, b) -> a != b ? 1 : 0),
  PLUS("+", 4, false, false, (a, b) -> a + b),
  MINUS("-", 4, false, false, (a, b) -> a - b),
  TIMES("*", 5, false, false, (a, b) -> a * b),
  OVER("/", 5, false, false, (a, b) -> a / b);

  private final String sign;
  private final int binding;
  private final boolean takesTruths;
  private final boolean makesTruth;
  private final DoubleBinaryOperator arithmetic;

  Operator(
      String sign,
      int binding,
      boolean takesTruths,
      boolean makesTruth,
      DoubleBinaryOperator arithmetic) {
    this.sign = sign;
    this.binding = binding;
    this.takesTruths = takesTruths;
    this.makesTruth = makesTruth;
    this.arithmetic = arithmetic;
  }

  /** The operator that is written so, if there is one. */
  static Optional<Operator> of(String sign) {
    return Arrays.stream(values()).filter(operator -> operator.sign.equals(sign)).findFirst();
  }

  /** As it is written. */
  public String sign() {
    return sign;
  }

  /** How tightly it binds: the higher goes first. */
  int binding() {
    return binding;
  }

  boolean takesTruths() {
    return takesTruths;
  }

  boolean makesTruth() {
    return makesTruth;
  }

  /** Of comparisons only one stands between two sums: a < b < c would compare a truth. */
  boolean isComparison() {
    return makesTruth && !takesTruths;
  }

  double apply(double left, double right) {
    return arithmetic.applyAsDouble(left, right);
  }
}
