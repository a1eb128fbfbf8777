package org.fpnexplorer.ui;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/** Steps forward by itself, with a pause after each step, until the end or until it is stopped. */
public final class Player {
  static final double SLOWEST = 0.5;
  static final double FASTEST = 10;

  private final SessionModel session;
  private final PauseTransition pause = new PauseTransition();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final DoubleProperty speed = new SimpleDoubleProperty(2);
  private final BooleanProperty jumping = new SimpleBooleanProperty();
  private int left;

  /** A player at rest. */
  public Player(SessionModel session) {
    this.session = session;
    pause.setOnFinished(end -> step());
    session.busyProperty().addListener((busy, was, is) -> rest());
    session.sessionProperty().addListener(change -> stop());
  }

  /** Whether it goes forward by itself. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Steps a second, not counting the time they take to compute. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** Makes it that many times as fast, from half a step to ten steps a second. */
  public void speedBy(double factor) {
    speed.set(Math.max(SLOWEST, Math.min(FASTEST, speed.get() * factor)));
  }

  /** Whether it jumps to the end, for those whom pictures that change by themselves disturb. */
  public BooleanProperty jumpingProperty() {
    return jumping;
  }

  /** Starts or stops; at the end it starts from the input. */
  public void toggle() {
    if (jumping.get()) {
      stop();
      session.last();
    } else if (playing.get()) {
      stop();
    } else {
      playing.set(true);
      if (isAtEnd()) {
        session.first();
      }
      rest();
    }
  }

  private void stop() {
    playing.set(false);
    pause.stop();
  }

  private void rest() {
    if (playing.get() && !session.busyProperty().get()) {
      // A step that failed would fail again and again.
      boolean failed = session.positionProperty().get() == left;
      left = 0;
      if (isAtEnd() || failed) {
        stop();
      } else {
        pause.setDuration(Duration.seconds(1 / speed.get()));
        pause.playFromStart();
      }
    }
  }

  private void step() {
    if (playing.get()) {
      left = session.positionProperty().get();
      session.forward();
    }
  }

  private boolean isAtEnd() {
    return session.positionProperty().get() == session.nodes().size();
  }
}
