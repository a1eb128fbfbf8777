package org.fpnexplorer.network.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where statements begin and end. */
class StatementsTest {
  private static String around(String source, String word) {
    int at = source.indexOf(word);
    Statements.Extent extent =
        new Statements(source, Token.of(Language.JAVA, source))
            .at(at, at + word.length())
            .orElseThrow();
    return source.substring(extent.start(), extent.end());
  }

  @Test
  void aStatementOfSeveralLinesIsWhole() {
    assertThat(around("void f() {\n int a = g(\n  x,\n  y);\n h();\n}", "x"))
        .isEqualTo("int a = g(\n  x,\n  y);");
  }

  @Test
  void signsInStringsCharactersAndCommentsBoundNothing() {
    assertThat(around("void f() { a(\"};{\", '}', /* ; */ x); // ; }\n b(); }", "x"))
        .isEqualTo("a(\"};{\", '}', /* ; */ x);");
  }

  @Test
  void theHeadOfALoopIsNotDividedAtItsSemicolons() {
    assertThat(around("void f() { for (int i = 0; i < n; i++) { g(i); } }", "i++"))
        .startsWith("for (int i = 0;");
  }

  @Test
  void aStatementInALambdaIsOneOfItsOwn() {
    String source = "void f() { each(x -> { g(x); h(x); }).last(); }";

    assertThat(around(source, "h(x)")).isEqualTo("h(x);");
    assertThat(around(source, "last")).isEqualTo("each(x -> { g(x); h(x); }).last();");
  }

  @Test
  void anArmOfASwitchIsAStatement() {
    assertThat(around("int f() { return switch (a) { case B -> c; case D -> e; }; }", "e;"))
        .isEqualTo("case D -> e;");
  }
}
