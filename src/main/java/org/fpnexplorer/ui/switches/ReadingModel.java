package org.fpnexplorer.ui.switches;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.session.FollowedConventions;
import org.fpnexplorer.session.FollowedConventions.Point;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.SessionModel;

/** Whose reading of the paper is compared with what is open, and in which of its points. */
public final class ReadingModel {
  private final SessionModel session;
  private final ObjectProperty<String> whose = new SimpleObjectProperty<>("paper");
  private final ObjectProperty<Optional<Point>> point =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<FollowedConventions> followed = new ReadOnlyObjectWrapper<>();

  /** The paper's, in all points that differ. */
  public ReadingModel(SessionModel session) {
    this.session = session;
    session.sessionProperty().addListener(change -> look());
    whose.addListener(change -> look());
    look();
  }

  /** The conventions' name in {@link ConventionText}. */
  ObjectProperty<String> whoseProperty() {
    return whose;
  }

  /** The one point that is compared; empty for all that the weights fit. */
  ObjectProperty<Optional<Point>> pointProperty() {
    return point;
  }

  /** How the chosen conventions differ from what is open; null until something is. */
  ReadOnlyObjectProperty<FollowedConventions> followedProperty() {
    return followed.getReadOnlyProperty();
  }

  /** The conventions to compare with; those that are followed if nothing else can be. */
  Conventions chosen() {
    return point.get().map(followed.get()::only).orElseGet(followed.get()::all);
  }

  private void look() {
    Session open = session.sessionProperty().get();
    if (open != null) {
      point.set(Optional.empty());
      followed.set(FollowedConventions.of(open, ConventionText.NAMED.get(whose.get())));
    }
  }
}
