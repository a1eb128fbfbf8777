package org.fpnexplorer.network.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Java source, as far as colours and the bounds of statements need to know it.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record JavaToken(Kind kind, int start, int end) {
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

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract boolean break byte case catch char class continue default do double else enum"
                  + " extends false final finally float for if implements import instanceof int"
                  + " interface long new null package permits private protected public record"
                  + " return sealed short static super switch this throw throws true try var void"
                  + " while yield")
              .split(" "));

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+')"
              + "|(?<number>\\d[\\w.]*)"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|(?<sign>\\S)");

  /** The pieces of a file in their order; the white space between them is none. */
  static List<JavaToken> of(String source) {
    List<JavaToken> tokens = new ArrayList<>();
    Matcher piece = PIECE.matcher(source);
    while (piece.find()) {
      tokens.add(new JavaToken(kind(piece), piece.start(), piece.end()));
    }
    return tokens;
  }

  private static Kind kind(Matcher piece) {
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
      return KEYWORDS.contains(piece.group()) ? Kind.KEYWORD : Kind.NAME;
    }
    return Kind.SIGN;
  }
}
