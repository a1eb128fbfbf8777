package org.fpnexplorer.lesson.expression;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.text.Texts;

/** Something that can be computed of what is open: a number, or whether something is so. */
public sealed interface Expression {
  /** Whether the value is a truth: 1 if it is so, 0 if not. */
  boolean isTruth();

  /**
   * The value, for what is open.
   *
   * @throws NotComputable if it has none
   */
  double value(Facts facts) throws NotComputable;

  /** Those that this one is made of. */
  default List<Expression> parts() {
    return List.of();
  }

  /** This one and all that it is made of. */
  default Stream<Expression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }

  /** A number as it is written. */
  record Literal(double number) implements Expression {
    @Override
    public boolean isTruth() {
      return false;
    }

    @Override
    public double value(Facts facts) {
      return number;
    }
  }

  /** A number that an earlier step has measured and kept. */
  record Kept(String name) implements Expression {
    @Override
    public boolean isTruth() {
      return false;
    }

    @Override
    public double value(Facts facts) throws NotComputable {
      return facts.kept(name);
    }
  }

  /** A question to what is open. */
  record Call(Function function, Arguments arguments) implements Expression {
    @Override
    public boolean isTruth() {
      return function.isTruth();
    }

    @Override
    public double value(Facts facts) throws NotComputable {
      double value = function.value(arguments, facts);
      if (!Double.isFinite(value)) {
        throw new NotComputable(NotComputable.Reason.NO_NUMBER, function.title());
      }
      return value;
    }

    @Override
    public List<Expression> parts() {
      return arguments.numbers();
    }
  }

  /** The negative of a number, or the opposite of a truth. */
  record Opposite(Expression of) implements Expression {
    @Override
    public boolean isTruth() {
      return of.isTruth();
    }

    @Override
    public double value(Facts facts) throws NotComputable {
      double value = of.value(facts);
      return isTruth() ? 1 - value : -value;
    }

    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** Two, combined. */
  record Pair(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public boolean isTruth() {
      return operator.makesTruth();
    }

    @Override
    public double value(Facts facts) throws NotComputable {
      double value = operator.apply(left.value(facts), right.value(facts));
      if (!Double.isFinite(value)) {
        throw new NotComputable(
            NotComputable.Reason.NO_NUMBER, Texts.of(Expression.class).get("zero"));
      }
      return value;
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }
}
