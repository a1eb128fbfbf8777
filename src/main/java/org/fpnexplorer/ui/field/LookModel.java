package org.fpnexplorer.ui.field;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoublePredicate;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * Looks through one cell at a time, aside: in the network as it is and without its top-down path. A
 * newer request stops the one before, whose results are dropped.
 */
final class LookModel {
  /** How far it is. */
  enum State {
    /** Nothing is asked for. */
    IDLE,
    /** The pass has not come to the map yet. */
    NOT_COMPUTED,
    /** The student steps; that goes first. */
    WAITING,
    /** The gradient is under way. */
    COMPUTING,
    /** There is all there is to be seen. */
    SHOWN,
    /** It was stopped, or failed. */
    STOPPED
  }

  private final SessionModel session;
  private final Tasks tasks;
  private final NoticeModel notices;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private final ReadOnlyObjectWrapper<Look> declared = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> withoutTopDown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private AtomicBoolean goOn = new AtomicBoolean();

  LookModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** One request; it is out of date as soon as it may not go on. */
  private record Question(MapCell cell, Pixels image, AtomicBoolean goOn, boolean compares) {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> declaredProperty() {
    return declared.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> withoutTopDownProperty() {
    return withoutTopDown.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Drops what is known; another cell is to look. */
  void forget() {
    declared.set(null);
    withoutTopDown.set(null);
  }

  /** Stops what is under way. */
  void stop(State next) {
    goOn.set(false);
    state.set(next);
  }

  /**
   * Computes what is not known yet.
   *
   * @param compares whether the field without the top-down path is asked for, too
   */
  void look(MapCell cell, Pixels image, boolean compares) {
    stop(State.COMPUTING);
    goOn = new AtomicBoolean(true);
    progress.set(0);
    boolean isMissing = compares && withoutTopDown.get() == null;
    Question asked = new Question(cell, image, goOn, isMissing);
    if (declared.get() == null) {
      lookAsDeclared(asked);
    } else {
      lookWithout(asked);
    }
  }

  private void lookAsDeclared(Question asked) {
    session.ask(
        of -> Look.of(of, of.graph(), asked.cell(), asked.image(), progress(asked, 0)),
        look -> {
          if (asked.goOn().get()) {
            declared.set(look);
            lookWithout(asked);
          }
        },
        error -> failed(asked, error));
  }

  private void lookWithout(Question asked) {
    if (!asked.compares()) {
      state.set(State.SHOWN);
      return;
    }
    session.ask(
        of -> {
          Graph cut = Switches.of(Switch.TOP_DOWN).apply(of.graph());
          MapCell cell = asked.cell();
          MapCell same =
              new MapCell(cut.node(cell.node().name()), cell.channel(), cell.row(), cell.column());
          return Look.of(of, cut, same, asked.image(), progress(asked, 0.5));
        },
        look -> {
          if (asked.goOn().get()) {
            withoutTopDown.set(look);
            state.set(State.SHOWN);
          }
        },
        error -> failed(asked, error));
  }

  /** Tells how far it is from the thread that computes. */
  private DoublePredicate progress(Question asked, double before) {
    double whole = asked.compares() ? 0.5 : 1;
    return done -> {
      tasks.later(
          () -> {
            if (asked.goOn().get()) {
              progress.set(before + whole * done);
            }
          });
      return asked.goOn().get();
    };
  }

  private void failed(Question asked, Exception error) {
    if (asked.goOn().get()) {
      stop(State.STOPPED);
      if (!(error instanceof CancellationException)) {
        notices.failed(error);
      }
    }
  }
}
