package org.fpnexplorer.lesson;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.lesson.Text.Code;
import org.fpnexplorer.lesson.Text.Computed;
import org.fpnexplorer.lesson.Text.Emphasis;
import org.fpnexplorer.lesson.Text.Plain;
import org.fpnexplorer.lesson.Text.Span;
import org.fpnexplorer.lesson.expression.ExpressionException;
import org.fpnexplorer.lesson.expression.ExpressionParser;
import org.fpnexplorer.text.Texts;

/**
 * Reads a paragraph: {@code *emphasis*}, code between backticks, {@code {a value}} or {@code {a
 * value : 2}} with two decimals. A backslash takes the meaning of the mark behind it.
 */
final class TextReader {
  private static final Texts TEXTS = Texts.of(TextReader.class);

  private static final String MARKS = "*`{}\\";

  private final String source;
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private TextReader(String source) {
    this.source = source;
  }

  /**
   * The paragraph.
   *
   * @throws ExpressionException if a computed value is not well written
   * @throws IllegalArgumentException if a mark is not closed
   */
  static Text read(String source) throws ExpressionException {
    return new TextReader(source).all();
  }

  private Text all() throws ExpressionException {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\' && at + 1 < source.length() && MARKS.indexOf(source.charAt(at + 1)) >= 0) {
        plain.append(source.charAt(at + 1));
        at += 2;
      } else if (c == '*') {
        add(new Emphasis(upTo('*')));
      } else if (c == '`') {
        add(new Code(upTo('`')));
      } else if (c == '{') {
        add(computed(upTo('}')));
      } else {
        plain.append(c);
        at++;
      }
    }
    flush();
    return new Text(spans);
  }

  private String upTo(char closing) {
    int end = source.indexOf(closing, at + 1);
    if (end <= at + 1) {
      throw new IllegalArgumentException(TEXTS.get("mark.open", source.charAt(at), closing));
    }
    String inner = source.substring(at + 1, end);
    at = end + 1;
    return inner;
  }

  private static Computed computed(String inner) throws ExpressionException {
    int colon = inner.indexOf(':');
    if (colon < 0) {
      return new Computed(ExpressionParser.parse(inner), -1);
    }
    String decimals = inner.substring(colon + 1).strip();
    if (!decimals.matches("[0-9]")) {
      throw new IllegalArgumentException(TEXTS.get("mark.decimals", decimals));
    }
    return new Computed(
        ExpressionParser.parse(inner.substring(0, colon)), Integer.parseInt(decimals));
  }

  private void add(Span span) {
    flush();
    spans.add(span);
  }

  private void flush() {
    if (plain.length() > 0) {
      spans.add(new Plain(plain.toString()));
      plain.setLength(0);
    }
  }
}
