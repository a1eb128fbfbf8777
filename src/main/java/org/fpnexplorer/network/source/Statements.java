package org.fpnexplorer.network.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where the statements of a Java file begin and end. A statement is what ends in a semicolon, an
 * arm of a switch, or the head of a block; those in the body of a lambda are statements of their
 * own.
 */
final class Statements {
  private static final String CLOSE_AND_GO_ON = "),.;";

  private final String source;
  private final List<Token> tokens;
  private final List<Extent> extents = new ArrayList<>();

  /**
   * From the first character to behind the last.
   *
   * @param start offset in the file
   * @param end offset in the file
   */
  record Extent(int start, int end) {
    private boolean meets(Extent other) {
      return start < other.end && other.start < end;
    }

    private int length() {
      return end - start;
    }
  }

  /** An open bracket, and where the statement that it stands in began. */
  private record Open(char bracket, int start) {}

  Statements(String source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens.stream().filter(token -> token.kind() != Token.Kind.COMMENT).toList();
    divide();
  }

  private void divide() {
    Deque<Open> open = new ArrayDeque<>();
    int start = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      char sign = token.kind() == Token.Kind.SIGN ? source.charAt(token.start()) : ' ';
      start = start < 0 ? token.start() : start;
      switch (sign) {
        case '(', '[' -> open.push(new Open(sign, start));
        case '{' -> {
          open.push(new Open(sign, start));
          start = -1;
        }
        case ')', ']' -> open.pop();
        case '}' -> {
          start = open.pop().start();
          if (!goesOn(i + 1)) {
            extents.add(new Extent(start, token.end()));
            start = -1;
          }
        }
        case ';' -> {
          if (open.isEmpty() || open.peek().bracket() == '{') {
            extents.add(new Extent(start, token.end()));
            start = -1;
          }
        }
        default -> {
          // Neither opens nor closes anything.
        }
      }
    }
  }

  /**
   * Whether a statement goes on behind a closed brace: that of a lambda, or of a switch's value.
   */
  private boolean goesOn(int next) {
    return next < tokens.size()
        && CLOSE_AND_GO_ON.indexOf(source.charAt(tokens.get(next).start())) >= 0;
  }

  /** The innermost statement that has a part in the given extent. */
  Optional<Extent> at(int start, int end) {
    Extent asked = new Extent(start, end);
    return extents.stream()
        .filter(extent -> extent.meets(asked))
        .min(Comparator.comparingInt(Extent::length));
  }
}
