package org.fpnexplorer.lesson.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fpnexplorer.text.Texts;

/**
 * A piece of an expression.
 *
 * @param text empty at the end
 * @param column where it begins, from 0
 */
record Token(Kind kind, String text, int column) {
  private static final Texts TEXTS = Texts.of(Token.class);

  /** What a piece is. */
  enum Kind {
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_.]*)"
              + "|(?<sign><=|>=|==|!=|[-+*/<>=(),]))");

  /** The pieces of a text, an end behind them. */
  static List<Token> of(String text) throws ExpressionException {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    int end = text.stripTrailing().length();
    int at = 0;
    while (at < end) {
      if (!matcher.find(at) || matcher.start() != at) {
        int odd = at + (int) text.substring(at).chars().takeWhile(Character::isWhitespace).count();
        throw new ExpressionException(TEXTS.get("token.odd", text.charAt(odd)), odd);
      }
      for (Kind kind : List.of(Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
        String group = kind == Kind.NUMBER ? "number" : kind == Kind.NAME ? "name" : "sign";
        if (matcher.group(group) != null) {
          tokens.add(new Token(kind, matcher.group(group), matcher.start(group)));
        }
      }
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", end));
    return tokens;
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  /** How to speak of it in a message. */
  String title() {
    return kind == Kind.END ? TEXTS.get("token.end") : "'" + text + "'";
  }
}
