package org.fpnexplorer.ui.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.lesson.LessonStep;
import org.fpnexplorer.lesson.Problem;
import org.fpnexplorer.lesson.Question;
import org.fpnexplorer.ui.Messages;

/** What is read and asked in one step of a lesson. */
final class LessonPage extends VBox {
  private final Map<Question, QuestionPane> panes = new HashMap<>();
  // Held here, and weakly by the model: pages come and go.
  private final MapChangeListener<Question, Verdict> listener = this::changed;

  LessonPage(LessonModel model, Lesson lesson, LessonStep step) {
    getStyleClass().add("lesson-page");
    List<Problem> problems = model.problemsProperty().get();
    if (!problems.isEmpty()) {
      getChildren().add(problems(problems));
    }
    Label title = new Label(step.title());
    title.getStyleClass().add("lesson-heading");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    getChildren().add(title);
    step.paragraphs().forEach(text -> getChildren().add(new Paragraph(text)));
    for (Question question : step.questions()) {
      QuestionPane pane = new QuestionPane(model, question);
      panes.put(question, pane);
      getChildren().add(pane);
    }
    model.verdicts().addListener(new WeakMapChangeListener<>(listener));
  }

  private void changed(MapChangeListener.Change<? extends Question, ? extends Verdict> change) {
    QuestionPane pane = panes.get(change.getKey());
    if (pane != null && change.wasAdded()) {
      pane.show(change.getValueAdded());
    }
  }

  private static TitledPane problems(List<Problem> problems) {
    VBox lines = new VBox();
    lines.getStyleClass().add("lesson-problems");
    for (Problem problem : problems) {
      Label line = new Label(Messages.get("lesson.problem", problem.line(), problem.text()));
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      lines.getChildren().add(line);
    }
    TitledPane pane = new TitledPane(Messages.get("lesson.problems", problems.size()), lines);
    pane.setId("lesson-problems");
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }
}
