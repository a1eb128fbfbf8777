package org.fpnexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.training.SavedTraining;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * A training to watch. Step after step is asked for from the window's thread and done aside, so
 * that it can be paused and stopped within a step, and waits while the session computes. A training
 * that is stopped is put aside in a file, and offered again.
 */
public final class TrainingModel {
  /** What a crash may cost. */
  private static final long SAVE_NANOS = 120_000_000_000L;

  private static final String KEPT_FILE = "window.training";

  /** Where a training is. */
  public enum State {
    /** None is open; one may be put aside. */
    IDLE,
    /** It learns, or is about to. */
    RUNNING,
    /** It waits, in memory. */
    PAUSED,
    /** All its steps are done. */
    DONE,
    /** It cannot go on. */
    FAILED
  }

  private final Tasks tasks;
  private final TorchEngine engine;
  private final SessionModel session;
  private final NoticeModel notices;
  private final Path keptFile;
  private final ProgressModel progress = new ProgressModel();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private final ReadOnlyObjectWrapper<SavedTraining> kept = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<TrainingChoice> choice =
      new SimpleObjectProperty<>(TrainingChoice.USUAL);
  private TrainingRun run;
  private boolean working;
  private long saved;
  private int pauseAt = Integer.MAX_VALUE;

  /**
   * @param folder where a training is put aside; it is made when it is needed
   */
  public TrainingModel(
      Tasks tasks, TorchEngine engine, SessionModel session, NoticeModel notices, Path folder) {
    this.tasks = tasks;
    this.engine = engine;
    this.session = session;
    this.notices = notices;
    this.keptFile = folder.resolve(KEPT_FILE);
    session.busyProperty().addListener((property, before, busy) -> goOn());
  }

  /** Where the training is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is trained when a new training is started. */
  public ObjectProperty<TrainingChoice> choiceProperty() {
    return choice;
  }

  /** The training that is put aside and can be gone on with; null for none. */
  public ReadOnlyObjectProperty<SavedTraining> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** What is to be seen of it. */
  public ProgressModel progress() {
    return progress;
  }

  /** Whether it can be started, paused or resumed; what is put aside comes first. */
  public ObservableBooleanValue canGo() {
    return Bindings.createBooleanBinding(
        () ->
            switch (state.get()) {
              case IDLE, FAILED -> kept.get() == null;
              case DONE -> false;
              default -> true;
            },
        state,
        kept);
  }

  /** Whether there is one that can be put aside or thrown away. */
  public ObservableBooleanValue isOpen() {
    return state.isNotEqualTo(State.IDLE);
  }

  /** Whether it waits with something learned that can be used. */
  public ObservableBooleanValue hasResult() {
    return Bindings.createBooleanBinding(
        () -> isOpen().get() && state.get() != State.RUNNING && progress.stepsProperty().get() > 0,
        state,
        progress.stepsProperty());
  }

  /** Looks for a training that was put aside at another time. */
  public void refresh() {
    if (state.get() == State.IDLE || state.get() == State.FAILED) {
      tasks.run(
          Tasks.Lane.TRAINING,
          () ->
              Files.exists(keptFile)
                  ? Optional.of(SavedTraining.read(keptFile))
                  : Optional.<SavedTraining>empty(),
          found -> kept.set(found.orElse(null)),
          this::complain);
    }
  }

  /** Starts a training as it was chosen, pauses the one that runs, or resumes the one paused. */
  public void go() {
    switch (state.get()) {
      case IDLE, FAILED -> start(choice.get().plan());
      case RUNNING -> pause();
      case PAUSED -> {
        state.set(State.RUNNING);
        goOn();
      }
      case DONE -> progress.showNewestScenes();
    }
  }

  /** Starts a training as it was chosen that pauses by itself after so many steps. */
  public void startUntil(int steps) {
    pauseAt = steps;
    start(choice.get().plan());
  }

  void start(TrainingPlan plan) {
    Optional<Source.Scene> shown = shownScene();
    begin(
        () -> {
          requireNothingKept();
          return TrainingRun.start(engine, plan, shown);
        });
  }

  /** A new training would take the place of what was put aside; of a damaged file it may. */
  private void requireNothingKept() throws IOException {
    if (Files.exists(keptFile)) {
      try {
        SavedTraining.read(keptFile);
      } catch (IOException e) {
        return;
      }
      throw new IOException(Messages.get("training.inTheWay"));
    }
  }

  /** Takes up what was put aside. */
  public void continueKept() {
    Optional<Source.Scene> shown = shownScene();
    begin(() -> TrainingRun.resume(engine, keptFile, shown));
  }

  private Optional<Source.Scene> shownScene() {
    return Optional.ofNullable(session.sessionProperty().get())
        .map(open -> open.request().source())
        .flatMap(source -> source instanceof Source.Scene s ? Optional.of(s) : Optional.empty());
  }

  private void begin(Callable<TrainingRun> making) {
    if (working) {
      return;
    }
    forget();
    progress.clear();
    state.set(State.RUNNING);
    working = true;
    // In the session's lane nothing is drawn between untrained weights and the noise behind them.
    tasks.run(
        Tasks.Lane.SESSION,
        making,
        made -> {
          run = made;
          tasks.run(Tasks.Lane.TRAINING, made::open, of(made, this::opened), of(made, this::fail));
        },
        error -> {
          working = false;
          state.set(State.IDLE);
          complain(error);
          refresh();
        });
  }

  /** Hears of a training only as long as it is the one that is open. */
  private <T> Consumer<T> of(TrainingRun which, Consumer<T> then) {
    return result -> {
      if (run == which) {
        working = false;
        then.accept(result);
      }
    };
  }

  private void opened(TrainingRun.Opened opened) {
    progress.open(opened);
    saved = System.nanoTime();
    if (progress.isAtEnd()) {
      state.set(State.DONE);
    }
    goOn();
  }

  /** The next step, unless one is under way, it is paused, or the session computes. */
  private void goOn() {
    TrainingRun open = run;
    if (working || open == null || state.get() != State.RUNNING || session.busyProperty().get()) {
      return;
    }
    working = true;
    if (pauseAt == Integer.MAX_VALUE && System.nanoTime() - saved > SAVE_NANOS) {
      saved = System.nanoTime();
      tasks.run(
          Tasks.Lane.TRAINING,
          () -> open.save(keptFile),
          of(open, done -> goOn()),
          of(open, this::notSaved));
    } else {
      tasks.run(Tasks.Lane.TRAINING, open::advance, of(open, this::show), of(open, this::fail));
    }
  }

  private void show(TrainingRun.Advance advance) {
    progress.show(advance);
    if (progress.isAtEnd()) {
      TrainingRun done = run;
      state.set(State.DONE);
      progress.showNewestScenes();
      // So that closing the window does not lose it.
      tasks.run(Tasks.Lane.TRAINING, () -> done.save(keptFile), ignored -> goOn(), this::complain);
    } else if (progress.stepsProperty().get() >= pauseAt) {
      pauseAt = Integer.MAX_VALUE;
      pause();
    } else if (state.get() != State.RUNNING) {
      progress.showNewestScenes();
    }
    goOn();
  }

  private void fail(Exception error) {
    state.set(State.FAILED);
    complain(error);
    refresh();
  }

  /** What is in memory is not lost: it waits until there is room, for instance. */
  private void notSaved(Exception error) {
    state.set(State.PAUSED);
    complain(error);
  }

  private void complain(Exception error) {
    String text = error.getMessage() == null ? error.toString() : error.getMessage();
    notices.failed(
        error instanceof IOException
            ? keptFile + ": " + text
            : Messages.get("training.failed", text));
  }

  /** Waits, in memory, behind the step that is under way. */
  private void pause() {
    if (run != null) {
      state.set(State.PAUSED);
      progress.showNewestScenes();
    }
  }

  /** Puts the training aside; it is offered again. Without a step there is nothing to keep. */
  public void stop() {
    TrainingRun open = run;
    if (open == null) {
      return;
    }
    if (progress.stepsProperty().get() == 0) {
      forget();
      return;
    }
    pauseIfRunning();
    tasks.run(
        Tasks.Lane.TRAINING,
        () -> open.save(keptFile),
        done -> {
          kept.set(done);
          if (run == open) {
            forget();
          }
        },
        this::complain);
  }

  private void pauseIfRunning() {
    if (state.get() == State.RUNNING) {
      pause();
    }
  }

  /** Leaves the training; what is shown of it stays. */
  private void forget() {
    TrainingRun open = run;
    run = null;
    working = false;
    state.set(State.IDLE);
    if (open != null) {
      tasks.run(
          Tasks.Lane.TRAINING,
          () -> {
            open.close();
            return open;
          },
          closed -> {},
          notices::failed);
    }
  }

  /** Throws the training away, the open one or the one that is put aside, and its file. */
  public void discard() {
    forget();
    tasks.run(
        Tasks.Lane.TRAINING,
        () -> Files.deleteIfExists(keptFile),
        gone -> kept.set(null),
        this::complain);
  }

  /**
   * Writes the weights as they are now.
   *
   * @param then takes the file, once it is whole
   */
  public void write(Path file, Consumer<Path> then) {
    TrainingRun open = run;
    tasks.run(
        Tasks.Lane.TRAINING,
        () -> {
          open.write(file);
          return file;
        },
        then,
        error -> notices.failed(file + ": " + error.getMessage()));
  }

  /**
   * Puts the training aside for good, since the window closes. The window's thread need not wait.
   *
   * @return done once nothing can be lost any more; fails if the file cannot be written
   */
  public Future<?> close() {
    CompletableFuture<SavedTraining> safe = new CompletableFuture<>();
    TrainingRun open = run;
    if (open == null || progress.stepsProperty().get() == 0 || state.get() == State.DONE) {
      safe.complete(null);
      return safe;
    }
    pauseIfRunning();
    // The window's thread will hear of nothing any more, so the lane itself says when it is done.
    tasks.run(
        Tasks.Lane.TRAINING,
        () -> {
          try {
            return safe.complete(open.save(keptFile));
          } catch (IOException | RuntimeException e) {
            return safe.completeExceptionally(new IOException(keptFile + ": " + e.getMessage(), e));
          }
        },
        done -> {},
        this::complain);
    return safe;
  }
}
