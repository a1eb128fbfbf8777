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
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;

/** Whose reading of the paper is compared with what is open, and in which of its points. */
public final class ReadingModel {
  private final SessionModel session;
  private final NoticeModel notices;
  private final ObjectProperty<String> whose = new SimpleObjectProperty<>("paper");
  private final ObjectProperty<Optional<Point>> point =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<FollowedConventions> followed = new ReadOnlyObjectWrapper<>();
  private int question;

  /** The paper's, in all points that differ. */
  public ReadingModel(SessionModel session, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
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

  /** How the chosen conventions differ from what is open; null until that is known. */
  ReadOnlyObjectProperty<FollowedConventions> followedProperty() {
    return followed.getReadOnlyProperty();
  }

  /**
   * The conventions to compare with; those that are followed if nothing else can be. Only once it
   * is known how they differ.
   */
  Conventions chosen() {
    return point.get().map(followed.get()::only).orElseGet(followed.get()::all);
  }

  private void look() {
    Session open = session.sessionProperty().get();
    if (open != null) {
      followed.set(null);
      point.set(Optional.empty());
      Conventions wanted = ConventionText.NAMED.get(whose.get());
      int number = ++question;
      // Every point is tried out on a network of its own, which takes longer than a frame.
      session.ask(
          of -> FollowedConventions.of(of, wanted),
          answer -> {
            if (number == question) {
              followed.set(answer);
            }
          },
          notices::failed);
    }
  }
}
