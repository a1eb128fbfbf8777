package org.fpnexplorer.network.source;

import java.util.Set;
import java.util.regex.Pattern;

/** What a source is written in, as far as its colours need to know. */
public enum Language {
  JAVA(
      "//[^\\n]*|/\\*(?s:.*?)\\*/",
      "abstract boolean break byte case catch char class continue default do double else enum"
          + " extends false final finally float for if implements import instanceof int interface"
          + " long new null package permits private protected public record return sealed short"
          + " static super switch this throw throws true try var void while yield"),
  PYTHON(
      "#[^\\n]*",
      "and as assert break class continue def del elif else except False finally for from if import"
          + " in is lambda None not or pass raise return True try while with yield");

  private final Pattern piece;
  private final Set<String> keywords;

  Language(String comment, String keywords) {
    this.piece =
        Pattern.compile(
            "(?<comment>"
                + comment
                + ")"
                + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+')"
                + "|(?<number>\\d[\\w.]*)"
                + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
                + "|(?<sign>\\S)");
    this.keywords = Set.of(keywords.split(" "));
  }

  /** Matches the next piece that is no white space; its group says what it is. */
  Pattern piece() {
    return piece;
  }

  boolean hasKeyword(String name) {
    return keywords.contains(name);
  }
}
