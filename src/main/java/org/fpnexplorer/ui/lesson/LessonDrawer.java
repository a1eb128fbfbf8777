package org.fpnexplorer.ui.lesson;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.ui.Command;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lessons, at the right edge of the window, beside whatever view is shown. */
public final class LessonDrawer extends BorderPane {
  private final LessonModel model;
  private final Label title = new Label();
  private final Button toList;
  private final ProgressBar progress = new ProgressBar();
  private final Label count = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox footer;

  /**
   * What the buttons do; menu and keyboard do the same.
   *
   * @param toList closes the lesson
   * @param hide closes the drawer
   * @param back to the step before
   * @param again does the step's actions once more
   * @param next on to the next step
   */
  public record Buttons(
      Command toList, Command hide, Command back, Command again, Command next) {}

  /** The drawer of one window. */
  public LessonDrawer(LessonModel model, Buttons buttons) {
    this.model = model;
    getStyleClass().addAll("card", "lesson-drawer");
    getStylesheets()
        .add(
            LessonDrawer.class
                .getResource("/org/fpnexplorer/ui/lesson/lesson.css")
                .toExternalForm());
    toList = icon(buttons.toList());
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button hide = icon(buttons.hide());
    hide.setGraphic(new FontIcon(Feather.X));
    hide.setId("lesson-hide");
    HBox header = new HBox(toList, title, hide);
    header.getStyleClass().addAll("card-header", "lesson-header");
    count.getStyleClass().add("lesson-muted");
    progress.getStyleClass().add(Styles.SMALL);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Messages.get("lesson.progress"));
    HBox way = new HBox(progress, count);
    HBox.setHgrow(progress, Priority.ALWAYS);
    way.getStyleClass().add("lesson-way");
    way.visibleProperty().bind(model.lessonProperty().isNotNull());
    way.managedProperty().bind(way.visibleProperty());
    setTop(new VBox(header, way));

    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("lesson-scroll");
    setCenter(scroll);

    Button back = labelled(buttons.back());
    Button again = labelled(buttons.again());
    Button next = labelled(buttons.next());
    next.getStyleClass().add(Styles.ACCENT);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    footer = new HBox(back, again, between, next);
    footer.getStyleClass().add("lesson-footer");
    setBottom(footer);
    setMinWidth(USE_PREF_SIZE);

    model.lessonProperty().addListener(change -> show());
    model.stepProperty().addListener(change -> show());
    model.lessons().addListener((ListChangeListener<Lesson>) change -> show());
    show();
  }

  private static Button icon(Command command) {
    Button button = command.button();
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    return button;
  }

  private static Button labelled(Command command) {
    Button button = command.dress(new Button(Messages.get("command." + command.id() + ".short")));
    button.setContentDisplay(ContentDisplay.LEFT);
    button.getStyleClass().add(Styles.SMALL);
    return button;
  }

  private void show() {
    Lesson lesson = model.lessonProperty().get();
    boolean open = lesson != null;
    toList.setVisible(open);
    toList.setManaged(open);
    footer.setVisible(open && !model.isAtEnd());
    footer.setManaged(footer.isVisible());
    title.setText(open ? lesson.title() : Messages.get("lesson.title"));
    if (open) {
      int step = model.stepProperty().get();
      int all = lesson.steps().size();
      progress.setProgress((double) Math.min(step + 1, all) / all);
      count.setText(
          model.isAtEnd() ? "" : Messages.get("lesson.count", step + 1, lesson.steps().size()));
    }
    scroll.setContent(content(lesson));
    scroll.setVvalue(0);
  }

  private Node content(Lesson lesson) {
    if (lesson == null) {
      return new LessonList(model);
    }
    return model
        .currentStep()
        .<Node>map(step -> new LessonPage(model, lesson, step))
        .orElseGet(() -> new LessonEnd(model, lesson));
  }
}
