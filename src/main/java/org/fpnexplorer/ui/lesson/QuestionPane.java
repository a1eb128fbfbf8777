package org.fpnexplorer.ui.lesson;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.lesson.Numbers;
import org.fpnexplorer.lesson.Question;
import org.fpnexplorer.lesson.Question.Choice;
import org.fpnexplorer.lesson.Solution;
import org.fpnexplorer.lesson.Text;
import org.fpnexplorer.lesson.expression.NotComputable;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One question: first the student predicts, then what is right is revealed. */
final class QuestionPane extends VBox {
  private final LessonModel model;
  private final Question question;
  private final Button reveal = new Button(Messages.get("lesson.reveal"));
  private final VBox outcome = new VBox();
  private final List<RadioButton> options = new ArrayList<>();
  private final TextField number = new TextField();

  QuestionPane(LessonModel model, Question question) {
    this.model = model;
    this.question = question;
    getStyleClass().add("lesson-question");
    outcome.getStyleClass().add("lesson-outcome");
    reveal.setId("lesson-reveal");
    reveal.setTooltip(new Tooltip(Messages.get("lesson.reveal.tip")));
    reveal.setAccessibleText(Messages.get("lesson.reveal.tip"));
    reveal.setOnAction(event -> reveal());
    reveal.setDisable(true);
    Label predict = new Label(Messages.get("lesson.predict"));
    predict.getStyleClass().add("lesson-predict");
    getChildren().addAll(predict, new Paragraph(question.text()), answer());
    Verdict known = model.verdicts().get(question);
    if (known != null) {
      show(known);
    }
  }

  /** What became of the prediction. */
  void show(Verdict verdict) {
    options.forEach(option -> option.setDisable(true));
    if (!options.isEmpty()) {
      options.get((int) verdict.predicted()).setSelected(true);
    } else {
      number.setText(Numbers.text(verdict.predicted()));
      number.setEditable(false);
    }
    reveal.setVisible(false);
    reveal.setManaged(false);
    List<Node> rows = new ArrayList<>();
    rows.add(headline(verdict));
    verdict
        .solution()
        .ifPresent(
            solution -> solution.explanation().forEach(text -> rows.add(new Paragraph(text))));
    outcome.getChildren().setAll(rows);
    if (!getChildren().contains(outcome)) {
      getChildren().add(outcome);
    }
  }

  private Node answer() {
    if (question.answer() instanceof Choice choice) {
      ToggleGroup group = new ToggleGroup();
      VBox all = new VBox();
      all.getStyleClass().add("lesson-options");
      for (int i = 0; i < choice.options().size(); i++) {
        all.getChildren().add(option(choice.options().get(i).text(), i, group));
      }
      group.selectedToggleProperty().addListener(change -> reveal.setDisable(false));
      all.getChildren().add(reveal);
      return all;
    }
    number.setId("lesson-number");
    number.setPromptText(Messages.get("lesson.number.prompt"));
    number.setTooltip(new Tooltip(Messages.get("lesson.number.tip")));
    number.setAccessibleText(question.text().plain());
    number.textProperty().addListener(change -> reveal.setDisable(typed().isEmpty()));
    number.setOnAction(event -> reveal());
    HBox row = new HBox(number, reveal);
    HBox.setHgrow(number, Priority.ALWAYS);
    row.getStyleClass().add("lesson-number");
    return row;
  }

  private RadioButton option(Text text, int place, ToggleGroup group) {
    RadioButton option = new RadioButton(text.plain());
    option.setId("lesson-option-" + place);
    option.setToggleGroup(group);
    option.setWrapText(true);
    option.setMinHeight(USE_PREF_SIZE);
    option.setTooltip(new Tooltip(Messages.get("lesson.option.tip")));
    options.add(option);
    return option;
  }

  private OptionalDouble typed() {
    return Numbers.parse(number.getText());
  }

  private void reveal() {
    if (options.isEmpty()) {
      typed().ifPresent(value -> model.reveal(question, value));
    } else {
      options.stream()
          .filter(RadioButton::isSelected)
          .findFirst()
          .ifPresent(option -> model.reveal(question, options.indexOf(option)));
    }
  }

  private Label headline(Verdict verdict) {
    Label label = new Label(headlineText(verdict));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setId("lesson-verdict");
    boolean known = verdict.solution().isPresent();
    label.setGraphic(
        new FontIcon(!known ? Feather.HELP_CIRCLE : verdict.isRight() ? Feather.CHECK : Feather.X));
    label
        .getStyleClass()
        .addAll(
            "lesson-verdict",
            !known ? Styles.WARNING : verdict.isRight() ? Styles.SUCCESS : Styles.DANGER);
    return label;
  }

  private static String headlineText(Verdict verdict) {
    if (verdict.solution().isEmpty()) {
      NotComputable failure = verdict.failure().orElseThrow();
      return Messages.get("lesson.cannot." + failure.reason(), failure.subject());
    }
    Solution solution = verdict.solution().get();
    return Messages.get(verdict.isRight() ? "lesson.right" : "lesson.wrong", solution.text());
  }
}
