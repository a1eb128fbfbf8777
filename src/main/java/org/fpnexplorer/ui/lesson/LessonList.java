package org.fpnexplorer.ui.lesson;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All lessons to choose from, each with its minutes and how far the student has come. */
final class LessonList extends VBox {
  private final LessonModel model;

  LessonList(LessonModel model) {
    this.model = model;
    getStyleClass().add("lesson-list");
    Label intro = new Label(Messages.get("lesson.intro"));
    intro.getStyleClass().add("lesson-muted");
    intro.setWrapText(true);
    intro.setMinHeight(USE_PREF_SIZE);
    getChildren().add(intro);
    model.lessons().forEach(lesson -> getChildren().add(entry(lesson)));
    if (model.canRestoreProperty().get()) {
      Button restore =
          new Button(Messages.get("lesson.restore"), new FontIcon(Feather.CORNER_UP_LEFT));
      restore.setTooltip(new Tooltip(Messages.get("lesson.restore.tip")));
      restore.setMaxWidth(Double.MAX_VALUE);
      restore.setOnAction(event -> model.restore());
      getChildren().add(restore);
    }
  }

  private Region entry(Lesson lesson) {
    Progress progress = model.progress(lesson);
    Label title = new Label(lesson.title());
    title.getStyleClass().add("lesson-entry-title");
    Label state = new Label(state(lesson, progress));
    state.getStyleClass().add("lesson-muted");
    if (progress.isFinished()) {
      state.setGraphic(new FontIcon(Feather.CHECK));
    }
    VBox words = new VBox(title, state);
    Button open = new Button();
    open.setId("lesson-open-" + lesson.id());
    open.setGraphic(words);
    open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    open.getStyleClass().addAll(Styles.FLAT, "lesson-entry");
    open.setMaxWidth(Double.MAX_VALUE);
    Tooltip about = new Tooltip(lesson.about());
    about.setWrapText(true);
    about.setPrefWidth(320);
    open.setTooltip(about);
    open.setAccessibleText(lesson.title() + ". " + state.getText());
    open.setAccessibleHelp(lesson.about());
    open.setOnAction(event -> model.open(lesson));
    HBox row = new HBox(open);
    HBox.setHgrow(open, Priority.ALWAYS);
    row.getStyleClass().add("lesson-row");
    if (progress.isBegun()) {
      row.getChildren().add(forget(lesson));
    }
    return row;
  }

  private static String state(Lesson lesson, Progress progress) {
    if (progress.isFinished()) {
      return Messages.get(
          "lesson.state.done", lesson.minutes(), progress.right(), progress.predicted());
    }
    return progress.isBegun()
        ? Messages.get(
            "lesson.state.begun", lesson.minutes(), progress.step() + 1, lesson.steps().size())
        : Messages.get("lesson.state.new", lesson.minutes());
  }

  private Button forget(Lesson lesson) {
    Button forget = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    forget.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    forget.setTooltip(new Tooltip(Messages.get("lesson.forget.tip")));
    forget.setAccessibleText(Messages.get("lesson.forget", lesson.title()));
    forget.setOnAction(
        event -> {
          model.forget(lesson);
          int place = model.lessons().indexOf(lesson) + 1;
          getChildren().set(place, entry(lesson));
        });
    return forget;
  }
}
