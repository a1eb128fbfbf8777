package org.fpnexplorer.network.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of source, in pieces of one colour, white space included. */
public record SourceText(List<Piece> pieces) {
  /** What a colour stands for. */
  public enum Colour {
    PLAIN,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT
  }

  /** Characters of one colour. */
  public record Piece(String text, Colour colour) {}

  /** The line as it stands in the file, without its end. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** A source in lines. */
  public static List<SourceText> lines(Language language, String source) {
    return lines(source, starts(source), Token.of(language, source));
  }

  /** Offset of every line's first character, and the source's length. */
  static List<Integer> starts(String source) {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    while (start < source.length()) {
      starts.add(start);
      int end = source.indexOf('\n', start);
      start = end < 0 ? source.length() : end + 1;
    }
    starts.add(source.length());
    return starts;
  }

  /**
   * A source in lines.
   *
   * @param starts as {@link #starts} finds them
   */
  static List<SourceText> lines(String source, List<Integer> starts, List<Token> tokens) {
    List<SourceText> lines = new ArrayList<>();
    int next = 0;
    for (int line = 0; line + 1 < starts.size(); line++) {
      List<Piece> pieces = new ArrayList<>();
      int at = starts.get(line);
      int end = starts.get(line + 1);
      int last = source.charAt(end - 1) == '\n' ? end - 1 : end;
      while (next < tokens.size() && tokens.get(next).start() < last) {
        Token token = tokens.get(next);
        if (token.start() > at) {
          add(pieces, source.substring(at, token.start()), Colour.PLAIN);
        }
        // A comment may begin on an earlier line and end on a later one.
        add(
            pieces,
            source.substring(Math.max(at, token.start()), Math.min(token.end(), last)),
            colour(token.kind()));
        at = Math.min(token.end(), last);
        if (token.end() > last) {
          break;
        }
        next++;
      }
      if (at < last) {
        add(pieces, source.substring(at, last), Colour.PLAIN);
      }
      lines.add(new SourceText(List.copyOf(pieces)));
    }
    return List.copyOf(lines);
  }

  /** Neighbours of one colour become one piece. */
  private static void add(List<Piece> pieces, String text, Colour colour) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).colour() == colour) {
      pieces.set(last, new Piece(pieces.get(last).text() + text, colour));
    } else {
      pieces.add(new Piece(text, colour));
    }
  }

  private static Colour colour(Token.Kind kind) {
    return switch (kind) {
      case KEYWORD -> Colour.KEYWORD;
      case STRING -> Colour.STRING;
      case NUMBER -> Colour.NUMBER;
      case COMMENT -> Colour.COMMENT;
      case NAME, SIGN -> Colour.PLAIN;
    };
  }
}
