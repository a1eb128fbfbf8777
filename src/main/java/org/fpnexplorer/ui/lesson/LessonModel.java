package org.fpnexplorer.ui.lesson;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.lesson.LessonFile;
import org.fpnexplorer.lesson.LessonLibrary;
import org.fpnexplorer.lesson.LessonReader;
import org.fpnexplorer.lesson.LessonStep;
import org.fpnexplorer.lesson.Problem;
import org.fpnexplorer.lesson.Question;
import org.fpnexplorer.lesson.Solution;
import org.fpnexplorer.lesson.expression.Facts;
import org.fpnexplorer.lesson.expression.NotComputable;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.Tasks;

/** The lessons, the one that is open, the step it is at, and what has been predicted. */
public final class LessonModel {
  private final Tasks tasks;
  private final LessonDriver driver;
  private final Preferences store;
  private final NoticeModel notices;
  private final Locale locale;
  private final ObservableList<Lesson> lessons = FXCollections.observableArrayList();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
  private final ObservableMap<Question, Verdict> verdicts = FXCollections.observableHashMap();

  /** Written and read in the session's lane, so that a question finds what was measured before. */
  private final Map<String, Double> kept = new ConcurrentHashMap<>();

  private LessonDriver.Before before;

  /**
   * No lesson is open.
   *
   * @param store where the student's progress is kept
   * @param locale in whose language the lessons are, where there is one
   */
  public LessonModel(
      Tasks tasks, LessonDriver driver, Preferences store, NoticeModel notices, Locale locale) {
    this.tasks = tasks;
    this.driver = driver;
    this.store = store;
    this.notices = notices;
    this.locale = locale;
    read(() -> LessonLibrary.all(locale, LessonDriver.views()), lessons::setAll);
  }

  private <T> void read(Callable<T> reading, Consumer<T> done) {
    tasks.run(Tasks.Lane.RENDER, reading, done, notices::failed);
  }

  /** Those to choose from: the program's own, and those that were opened from files. */
  public ObservableList<Lesson> lessons() {
    return lessons;
  }

  /** Whether lessons are shown at all. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** The open one; null while there are all to choose from. */
  public ReadOnlyObjectProperty<Lesson> lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /** The step that is shown, from 0; behind the last one, the end. */
  public ReadOnlyIntegerProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** What of the open lesson's file could not be used. */
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** What became of predictions in the open lesson. */
  ObservableMap<Question, Verdict> verdicts() {
    return verdicts;
  }

  /** Whether there is something to go back to: what was open before the lesson. */
  public ReadOnlyBooleanProperty canRestoreProperty() {
    return canRestore.getReadOnlyProperty();
  }

  /** How far the student has come in a lesson. */
  Progress progress(Lesson of) {
    return Progress.load(store, of.id());
  }

  /** Whether the end of the open lesson is shown. */
  boolean isAtEnd() {
    return lesson.get() != null && step.get() == lesson.get().steps().size();
  }

  /** The step that is shown; none at the end. */
  Optional<LessonStep> currentStep() {
    return lesson.get() == null || isAtEnd()
        ? Optional.empty()
        : Optional.of(lesson.get().steps().get(step.get()));
  }

  /** Opens a lesson by the id of one of the program's, or from a file. */
  public void open(String idOrFile) {
    if (LessonLibrary.IDS.contains(idOrFile)) {
      read(() -> LessonLibrary.read(idOrFile, locale, LessonDriver.views()), this::begin);
    } else {
      try {
        open(Path.of(idOrFile));
      } catch (InvalidPathException e) {
        notices.failed(idOrFile + ": " + e.getReason());
      }
    }
  }

  /** Opens a lesson from a file; what of it can be used. */
  public void open(Path file) {
    tasks.run(
        Tasks.Lane.RENDER,
        () -> LessonReader.read(file, LessonDriver.views()),
        read -> {
          lessons.removeIf(other -> other.id().equals(read.lesson().id()));
          lessons.add(read.lesson());
          begin(read);
        },
        error -> notices.failed(file + ": " + error.getMessage()));
  }

  private void begin(LessonFile read) {
    begin(read.lesson(), read.problems());
  }

  /** Opens a lesson where the student left it. */
  void open(Lesson chosen) {
    begin(chosen, List.of());
  }

  private void begin(Lesson chosen, List<Problem> found) {
    if (before == null) {
      before = driver.remember();
      canRestore.set(before.request() != null);
    }
    Progress progress = progress(chosen);
    boolean resumes = !progress.isFinished() && progress.step() < chosen.steps().size();
    lesson.set(null);
    verdicts.clear();
    kept.clear();
    problems.set(found);
    step.set(resumes ? progress.step() : 0);
    lesson.set(chosen);
    shown.set(true);
    enter(true);
  }

  /** Begins the open lesson again, and forgets what was predicted in it. */
  void restart() {
    Lesson again = lesson.get();
    store.remove(again.id());
    begin(again, problems.get());
  }

  /** Forgets how far the student has come in a lesson. */
  void forget(Lesson one) {
    store.remove(one.id());
  }

  /** On to the next step, and behind the last to the end. */
  public void next() {
    if (lesson.get() == null || isAtEnd()) {
      return;
    }
    step.set(step.get() + 1);
    if (isAtEnd()) {
      progress(lesson.get()).finished().save(store, lesson.get().id());
    } else {
      enter(false);
    }
  }

  /** Back to the step before. */
  public void back() {
    if (lesson.get() != null && step.get() > 0) {
      step.set(step.get() - 1);
      enter(true);
    }
  }

  /** Does once more what the step does. */
  public void again() {
    if (currentStep().isPresent()) {
      enter(true);
    }
  }

  /**
   * @param fromAnywhere whether all that was done up to here is to be done: otherwise what the step
   *     before has left is still there, or what the student has made of it
   */
  private void enter(boolean fromAnywhere) {
    Lesson of = lesson.get();
    LessonStep entered = currentStep().orElseThrow();
    progress(of).at(step.get()).save(store, of.id());
    driver.act(
        fromAnywhere ? of.actionsUpTo(step.get()) : entered.actions(), () -> measure(entered));
  }

  private void measure(LessonStep of) {
    if (!of.measures().isEmpty()) {
      driver.ask(session -> measured(session, of), done -> {}, notices::failed);
    }
  }

  private boolean measured(Session session, LessonStep of) {
    for (LessonStep.Measure measure : of.measures()) {
      try {
        kept.put(measure.name(), measure.value().value(new Facts(session, kept)));
      } catch (NotComputable e) {
        // Whatever asks for it says that it is not there.
        kept.remove(measure.name());
      }
    }
    return true;
  }

  /** Compares a prediction with what is right for what is open now. */
  void reveal(Question question, double predicted) {
    Lesson of = lesson.get();
    driver.ask(
        session -> judge(of, question, predicted, session),
        verdict -> {
          if (lesson.get() == of) {
            mark(of, question, verdict);
          }
        },
        notices::failed);
  }

  private Verdict judge(Lesson of, Question question, double predicted, Session session) {
    try {
      Solution solution = Solution.of(question, new Facts(session, kept));
      return new Verdict(
          predicted,
          Optional.of(solution),
          Optional.empty(),
          solution.accepts(question, predicted));
    } catch (NotComputable e) {
      return new Verdict(predicted, Optional.empty(), Optional.of(e), false);
    }
  }

  private void mark(Lesson of, Question question, Verdict verdict) {
    if (verdict.solution().isPresent()) {
      int number = of.questions().toList().indexOf(question);
      progress(of).marked(number, verdict.isRight()).save(store, of.id());
    }
    verdicts.put(question, verdict);
  }

  /** Back to the list; the lesson can be gone on with later. */
  public void close() {
    lesson.set(null);
    problems.set(List.of());
  }

  /** Brings back what was open before the first lesson. */
  void restore() {
    if (before != null) {
      driver.restore(before);
      before = null;
      canRestore.set(false);
    }
    close();
  }
}
