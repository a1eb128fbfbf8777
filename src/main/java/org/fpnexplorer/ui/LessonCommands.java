package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.fpnexplorer.ui.lesson.LessonDrawer;
import org.fpnexplorer.ui.lesson.LessonModel;
import org.kordamp.ikonli.feather.Feather;

/** Lessons: showing them, and going through one. */
final class LessonCommands {
  private final Command open;
  final Command toggle;
  private final Command list;
  private final Command back;
  private final Command again;
  private final Command next;

  LessonCommands(MainWindow window, LessonModel lessons) {
    BooleanBinding isOpen =
        lessons.shownProperty().and(lessons.lessonProperty().isNotNull());
    toggle =
        Command.always(
            "lessons",
            Shortcuts.LESSONS,
            Feather.BOOK_OPEN,
            () -> lessons.shownProperty().set(!lessons.shownProperty().get()));
    open =
        Command.always("openLesson", Shortcuts.OPEN_LESSON, Feather.FILE_TEXT, window::openLesson);
    list = new Command("lessonList", Shortcuts.LESSON_LIST, Feather.LIST, isOpen, lessons::close);
    back =
        new Command(
            "lessonBack",
            Shortcuts.LESSON_BACK,
            Feather.ARROW_LEFT,
            isOpen.and(lessons.stepProperty().greaterThan(0)),
            lessons::back);
    again =
        new Command("lessonAgain", Shortcuts.LESSON_AGAIN, Feather.EYE, isOpen, lessons::again);
    next =
        new Command("lessonNext", Shortcuts.LESSON_NEXT, Feather.ARROW_RIGHT, isOpen, lessons::next);
  }

  CommandGroup group() {
    return new CommandGroup(
        "lesson", List.of(List.of(toggle), List.of(back, again, next), List.of(list, open)));
  }

  /** What the drawer's buttons do. */
  LessonDrawer.Buttons buttons() {
    return new LessonDrawer.Buttons(list, toggle, back, again, next);
  }
}
