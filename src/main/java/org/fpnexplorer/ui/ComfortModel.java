package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;

/** What makes the window readable for everybody: size of text, motion, and showing it to a room. */
public final class ComfortModel {
  /** By what text is multiplied, smallest first. */
  static final List<Double> SIZES = List.of(0.9, 1.0, 1.15, 1.3, 1.5);

  /** A room reads from further away than a student. */
  private static final double PRESENTED = 1.2;

  private final DoubleProperty size = new SimpleDoubleProperty();
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final DoubleBinding factor =
      Bindings.createDoubleBinding(
          () -> presenting.get() ? Math.min(size.get() * PRESENTED, largest()) : size.get(),
          size,
          presenting);

  /** As the student has left it; what changes is kept. */
  public ComfortModel(Settings settings) {
    size.set(settings.textSize());
    reducedMotion.set(settings.reducedMotion());
    size.addListener((property, before, now) -> settings.setTextSize(now.doubleValue()));
    reducedMotion.addListener((property, before, now) -> settings.setReducedMotion(now));
  }

  private static double largest() {
    return SIZES.get(SIZES.size() - 1);
  }

  /** By what text is multiplied now. */
  public ObservableDoubleValue factor() {
    return factor;
  }

  /** By what text is multiplied as the student has chosen it, whether or not a room looks on. */
  public double ownFactor() {
    return size.get();
  }

  /** Larger text, if there is any larger. */
  public void larger() {
    SIZES.stream().filter(other -> other > size.get()).findFirst().ifPresent(size::set);
  }

  /** Smaller text, if there is any smaller. */
  public void smaller() {
    SIZES.stream()
        .filter(other -> other < size.get())
        .reduce((smaller, next) -> next)
        .ifPresent(size::set);
  }

  /** Whether there is larger text. */
  public ObservableBooleanValue canGrow() {
    return size.lessThan(largest());
  }

  /** Whether there is smaller text. */
  public ObservableBooleanValue canShrink() {
    return size.greaterThan(SIZES.get(0));
  }

  /** Whether nothing is to move by itself. */
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** Whether the window is shown to a room. */
  public ReadOnlyBooleanProperty presentingProperty() {
    return presenting;
  }

  /** Begins to show it to a room, or ends that. */
  public void setPresenting(boolean now) {
    presenting.set(now);
  }
}
