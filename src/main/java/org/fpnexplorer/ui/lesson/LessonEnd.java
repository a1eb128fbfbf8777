package org.fpnexplorer.ui.lesson;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.ui.Messages;

/** The end of a lesson: how many predictions were right, and where to go from here. */
final class LessonEnd extends VBox {
  LessonEnd(LessonModel model, Lesson lesson) {
    getStyleClass().add("lesson-page");
    Label title = new Label(Messages.get("lesson.end"));
    title.getStyleClass().add("lesson-heading");
    Progress progress = model.progress(lesson);
    Label score =
        new Label(
            progress.predicted() == 0
                ? Messages.get("lesson.end.none", lesson.title())
                : Messages.get(
                    "lesson.end.score", lesson.title(), progress.right(), progress.predicted()));
    score.setId("lesson-score");
    score.setWrapText(true);
    score.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(title, score);
    int next = model.lessons().indexOf(lesson) + 1;
    if (next > 0 && next < model.lessons().size()) {
      Lesson following = model.lessons().get(next);
      Button onward = button("following", () -> model.open(following));
      onward.setText(Messages.get("lesson.following", following.title()));
      onward.getStyleClass().add(Styles.ACCENT);
      getChildren().add(onward);
    }
    getChildren().add(button("restart", model::restart));
    if (model.canRestoreProperty().get()) {
      getChildren().add(button("restore", model::restore));
    }
    getChildren().add(button("all", model::close));
  }

  private static Button button(String id, Runnable action) {
    Button button = new Button(Messages.get("lesson." + id));
    button.setId("lesson-" + id);
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(Messages.get("lesson." + id + ".tip")));
    button.setOnAction(event -> action.run());
    return button;
  }
}
