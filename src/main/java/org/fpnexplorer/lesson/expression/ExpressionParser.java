package org.fpnexplorer.lesson.expression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fpnexplorer.lesson.expression.Expression.Call;
import org.fpnexplorer.lesson.expression.Expression.Kept;
import org.fpnexplorer.lesson.expression.Expression.Literal;
import org.fpnexplorer.lesson.expression.Expression.Opposite;
import org.fpnexplorer.lesson.expression.Expression.Pair;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.text.Texts;
import org.fpnexplorer.training.AreaRange;

/**
 * Reads expressions: numbers, functions of what is open, kept values, + - * /, comparisons, and, or
 * and not, brackets. One method a rule, from the loosest binding to the tightest.
 */
public final class ExpressionParser {
  private static final Texts TEXTS = Texts.of(ExpressionParser.class);

  /** Deeper brackets are a mistake, or meant to overflow the stack. */
  private static final int DEEPEST = 40;

  private final List<Token> tokens;
  private int next;
  private int depth;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads an expression of either kind.
   *
   * @throws ExpressionException if it is not well written
   */
  public static Expression parse(String text) throws ExpressionException {
    ExpressionParser parser = new ExpressionParser(Token.of(text));
    Expression all = parser.binary(Operator.OR.binding());
    Token rest = parser.peek();
    if (rest.kind() != Token.Kind.END) {
      throw new ExpressionException(
          rest.is("=") ? TEXTS.get("equals") : TEXTS.get("operator", rest.title()), rest.column());
    }
    return all;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private void expect(String sign) throws ExpressionException {
    Token token = take();
    if (!token.is(sign)) {
      throw new ExpressionException(TEXTS.get("sign", sign, token.title()), token.column());
    }
  }

  private Expression binary(int binding) throws ExpressionException {
    if (binding == 3 && peek().is("not")) {
      return not();
    }
    if (binding > Operator.TIMES.binding()) {
      return unary();
    }
    Expression left = binary(binding + 1);
    while (true) {
      Token sign = peek();
      Optional<Operator> found =
          Operator.of(sign.text()).filter(operator -> operator.binding() == binding);
      if (found.isEmpty()) {
        return left;
      }
      take();
      Operator operator = found.get();
      require(operator.takesTruths(), left, operator, sign);
      Expression right = binary(binding + 1);
      require(operator.takesTruths(), right, operator, sign);
      left = new Pair(operator, left, right);
      if (operator.isComparison()) {
        return left;
      }
    }
  }

  private static void require(boolean truth, Expression side, Operator operator, Token sign)
      throws ExpressionException {
    if (side.isTruth() != truth) {
      throw new ExpressionException(
          truth ? TEXTS.get("comparisons", operator.sign()) : TEXTS.get("numbers", operator.sign()),
          sign.column());
    }
  }

  private Expression not() throws ExpressionException {
    Token sign = take();
    deeper(sign);
    Expression of = binary(3);
    depth--;
    if (!of.isTruth()) {
      throw new ExpressionException(TEXTS.get("not"), sign.column());
    }
    return new Opposite(of);
  }

  private void deeper(Token at) throws ExpressionException {
    depth++;
    if (depth > DEEPEST) {
      throw new ExpressionException(TEXTS.get("brackets"), at.column());
    }
  }

  private Expression unary() throws ExpressionException {
    Token token = take();
    if (token.is("-")) {
      deeper(token);
      Expression of = unary();
      depth--;
      if (of.isTruth()) {
        throw new ExpressionException(TEXTS.get("minus"), token.column());
      }
      return new Opposite(of);
    }
    if (token.is("(")) {
      deeper(token);
      Expression inner = binary(Operator.OR.binding());
      depth--;
      expect(")");
      return inner;
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return new Literal(Double.parseDouble(token.text()));
    }
    if (token.kind() == Token.Kind.NAME && Operator.of(token.text()).isEmpty()) {
      return peek().is("(") ? call(token) : new Kept(token.text());
    }
    throw new ExpressionException(TEXTS.get("operand", token.title()), token.column());
  }

  private Expression call(Token name) throws ExpressionException {
    Function function =
        Function.of(name.text())
            .orElseThrow(
                () ->
                    new ExpressionException(
                        TEXTS.get("function", name.text(), all()), name.column()));
    expect("(");
    deeper(name);
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Expression> sums = new LinkedHashMap<>();
    int place = 0;
    while (!peek().is(")")) {
      if (place > 0) {
        expect(",");
      }
      Parameter parameter = parameter(function, place, words, sums);
      if (parameter.kind() == Parameter.Kind.NUMBER) {
        sums.put(parameter.name(), number(function, parameter));
      } else {
        words.put(parameter.name(), word(function, parameter));
      }
      place++;
    }
    depth--;
    for (Parameter parameter : function.parameters()) {
      if (!parameter.isOptional()
          && !words.containsKey(parameter.name())
          && !sums.containsKey(parameter.name())) {
        throw new ExpressionException(
            TEXTS.get("needs", function.signature(), parameter.name()), peek().column());
      }
    }
    expect(")");
    List<String> tensors =
        function.parameters().stream()
            .filter(parameter -> parameter.kind() == Parameter.Kind.TENSOR)
            .map(parameter -> words.get(parameter.name()))
            .toList();
    return new Call(function, new Arguments(words, sums, tensors));
  }

  private static String all() {
    return Arrays.stream(Function.values()).map(Function::title).collect(Collectors.joining(", "));
  }

  /** By name if it is given one, {@code level=3}; otherwise by its place. */
  private Parameter parameter(
      Function function, int place, Map<String, String> words, Map<String, Expression> sums)
      throws ExpressionException {
    Token token = peek();
    boolean isNamed = token.kind() == Token.Kind.NAME && tokens.get(next + 1).is("=");
    Optional<Parameter> found =
        isNamed
            ? function.parameters().stream().filter(p -> p.name().equals(token.text())).findFirst()
            : function.parameters().stream().skip(place).findFirst().filter(p -> !p.isOptional());
    Parameter parameter =
        found.orElseThrow(
            () ->
                new ExpressionException(
                    TEXTS.get("tooMany", function.signature(), token.title()), token.column()));
    if (words.containsKey(parameter.name()) || sums.containsKey(parameter.name())) {
      throw new ExpressionException(TEXTS.get("twice", parameter.name()), token.column());
    }
    if (isNamed) {
      next += 2;
    }
    return parameter;
  }

  private Expression number(Function function, Parameter parameter) throws ExpressionException {
    int column = peek().column();
    Expression number = binary(Operator.PLUS.binding());
    if (number.isTruth()) {
      throw new ExpressionException(
          TEXTS.get("number", parameter.name(), function.title()), column);
    }
    return number;
  }

  private String word(Function function, Parameter parameter) throws ExpressionException {
    Token token = take();
    List<String> choices =
        switch (parameter.kind()) {
          case PART -> lower(Part.values());
          case SIZE -> lower(AreaRange.values());
          case TENSOR, NUMBER -> List.of(token.text());
        };
    if (token.kind() != Token.Kind.NAME || !choices.contains(token.text())) {
      throw new ExpressionException(
          parameter.kind() == Parameter.Kind.TENSOR
              ? TEXTS.get("tensor", function.signature())
              : TEXTS.get("choice", parameter.name(), function.title(), String.join(", ", choices)),
          token.column());
    }
    return token.text();
  }

  private static List<String> lower(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
