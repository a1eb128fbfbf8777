package org.fpnexplorer.network.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A piece of source, as far as colours and the bounds of statements need to know it.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Token(Kind kind, int start, int end) {
  /** What a piece is. */
  enum Kind {
    KEYWORD,
    STRING,
    COMMENT,
    NUMBER,
    NAME,
    /** A bracket, a comma, part of an operator. */
    SIGN
  }

  /** The pieces of a file in their order; the white space between them is none. */
  static List<Token> of(Language language, String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher piece = language.piece().matcher(source);
    while (piece.find()) {
      tokens.add(new Token(kind(language, piece), piece.start(), piece.end()));
    }
    return tokens;
  }

  private static Kind kind(Language language, Matcher piece) {
    if (piece.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (piece.group("string") != null) {
      return Kind.STRING;
    }
    if (piece.group("number") != null) {
      return Kind.NUMBER;
    }
    if (piece.group("name") != null) {
      return language.hasKeyword(piece.group()) ? Kind.KEYWORD : Kind.NAME;
    }
    return Kind.SIGN;
  }
}
