package org.fpnexplorer.ui.lesson;

import javafx.scene.text.TextFlow;
import org.fpnexplorer.lesson.Text;
import org.fpnexplorer.lesson.Text.Code;
import org.fpnexplorer.lesson.Text.Emphasis;
import org.fpnexplorer.lesson.Text.Plain;
import org.fpnexplorer.lesson.Text.Span;

/** A paragraph of a lesson, wrapped at the drawer's width. */
final class Paragraph extends TextFlow {
  Paragraph(Text text) {
    getStyleClass().add("lesson-paragraph");
    for (Span span : text.spans()) {
      if (span instanceof Plain plain) {
        add(plain.text(), "lesson-text");
      } else if (span instanceof Emphasis emphasis) {
        add(emphasis.text(), "lesson-emphasis");
      } else if (span instanceof Code code) {
        add(code.text(), "lesson-code");
      }
    }
    setAccessibleText(text.plain());
    setMinHeight(USE_PREF_SIZE);
  }

  private void add(String words, String style) {
    javafx.scene.text.Text run = new javafx.scene.text.Text(words);
    run.getStyleClass().add(style);
    getChildren().add(run);
  }
}
