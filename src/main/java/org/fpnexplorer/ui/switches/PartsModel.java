package org.fpnexplorer.ui.switches;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;

/** Which parts of the open network are to be switched off, and which it has. */
public final class PartsModel {
  private final SessionModel session;
  private final NoticeModel notices;
  private final ReadOnlyObjectWrapper<Switches> chosen = new ReadOnlyObjectWrapper<>(Switches.NONE);
  private final ReadOnlyObjectWrapper<List<Switch>> offered =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Follows what is open: a network that opens with parts off begins with these. */
  public PartsModel(SessionModel session, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
    session.sessionProperty().addListener(change -> look());
    look();
  }

  /** What is chosen. */
  ReadOnlyObjectProperty<Switches> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What the open network has, with everything on. */
  ReadOnlyObjectProperty<List<Switch>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** Whether a switch would change anything, the others being as they are. */
  boolean matters(Switch one) {
    Switches off = chosen.get();
    boolean nothingComesDown = off.has(Switch.TOP_DOWN);
    boolean nothingMerges = nothingComesDown || hasNoLateral(off);
    return offered.get().contains(one)
        && !(one == Switch.BILINEAR && nothingComesDown)
        && !(one == Switch.AVERAGE && nothingMerges);
  }

  /** Whether all lateral connections that merge are off. */
  static boolean hasNoLateral(Switches off) {
    return off.thrown().containsAll(Switches.withoutLaterals().thrown());
  }

  /** Throws a switch, or takes it back. What it excludes is taken back. */
  void set(Switch one, boolean thrown) {
    chosen.set(thrown ? chosen.get().with(one) : chosen.get().without(one));
  }

  /** All lateral connections at once, but that of the coarsest map. */
  void setLaterals(boolean off) {
    Switches next = chosen.get();
    for (Switch lateral : Switches.withoutLaterals().thrown()) {
      next = off ? next.with(lateral) : next.without(lateral);
    }
    chosen.set(next);
  }

  /** Everything on again. */
  void reset() {
    chosen.set(Switches.NONE);
  }

  /** Aside: to declare a large network takes longer than a frame. */
  private void look() {
    session.ask(open -> Switches.in(open.request().model().graph()), this::follow, notices::failed);
  }

  private void follow(List<Switch> found) {
    offered.set(found);
    Switches open = session.sessionProperty().get().request().switches();
    chosen.set(open.isNone() ? stillPossible() : open);
  }

  private Switches stillPossible() {
    return new Switches(
        chosen.get().thrown().stream()
            .filter(offered.get()::contains)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
