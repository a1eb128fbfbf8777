package org.fpnexplorer.ui.nms;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.anchors.AcrossLevels;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.proposals.HeadLevels;

/**
 * One level's suppression and how far it has come. The threshold is the proposals' own, so that all
 * views tell the same story.
 */
public final class NmsModel {
  private final SessionModel session;
  private final ProposalModel proposals;
  private final NoticeModel notices;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<HeadLevels> levels = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Integer> level = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<NmsReplay> replay = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty position = new SimpleIntegerProperty();
  private final DoubleProperty threshold = new SimpleDoubleProperty(0.7);
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final BooleanProperty jumping = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<AcrossLevels> across = new ReadOnlyObjectWrapper<>();

  /** Follows the selection of proposals. */
  public NmsModel(SessionModel session, ProposalModel proposals, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.proposals = proposals;
    this.notices = notices;
    this.latest = new Latest(tasks, Tasks.Lane.RENDER);
    session.sessionProperty().addListener(change -> follow());
    proposals.proposalsProperty().addListener(change -> show());
    level.addListener(change -> replay());
    threshold.addListener(
        (property, before, now) -> proposals.setProposalThreshold(now.doubleValue()));
    active.addListener(change -> compare());
    follow();
  }

  /** The levels of the open network's head; null until something is open. */
  public ReadOnlyObjectProperty<HeadLevels> levelsProperty() {
    return levels.getReadOnlyProperty();
  }

  /** The number of the level that is shown. */
  public ObjectProperty<Integer> levelProperty() {
    return level;
  }

  /** The level's suppression; null until the proposals are computed. */
  public ReadOnlyObjectProperty<NmsReplay> replayProperty() {
    return replay.getReadOnlyProperty();
  }

  /** The number of the box that is looked at, from 0. */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** The largest IoU that two kept boxes of a level may have, 0 to 1: the proposals' own. */
  public DoubleProperty thresholdProperty() {
    return threshold;
  }

  /** Whether anybody looks: only then are levels compared with one another. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Whether playing jumps to the last box, for those whom moving pictures disturb. */
  public BooleanProperty jumpingProperty() {
    return jumping;
  }

  /** What it means that levels are suppressed apart; null until it is computed. */
  public ReadOnlyObjectProperty<AcrossLevels> acrossProperty() {
    return across.getReadOnlyProperty();
  }

  private void follow() {
    Session opened = session.sessionProperty().get();
    if (opened == null) {
      return;
    }
    HeadLevels now = HeadLevels.of(opened.graph());
    levels.set(now);
    if (!now.numbers().contains(level.get())) {
      level.set(now.firstChoice());
    }
    position.set(0);
    show();
  }

  private void show() {
    Proposals selected = proposals.proposalsProperty().get();
    if (selected != null) {
      // Only the newest selection arrives, so the slider does not jump back while it is dragged.
      threshold.set(selected.settings().nmsThreshold());
    }
    replay();
    compare();
  }

  private void replay() {
    Proposals selected = proposals.proposalsProperty().get();
    boolean has =
        selected != null && level.get() != null && selected.levels().contains(level.get());
    NmsReplay next = has ? NmsReplay.of(selected, level.get()) : null;
    position.set(within(position.get(), next));
    replay.set(next);
  }

  private void compare() {
    Proposals selected = proposals.proposalsProperty().get();
    if (selected == null || !active.get()) {
      latest.cancel();
      across.set(null);
      return;
    }
    latest.run(() -> AcrossLevels.of(selected), across::set, notices::failed);
  }

  /** Looks at a later box, or at an earlier one; at the ends nothing changes. */
  public void step(int by) {
    go(position.get() + by);
  }

  /** Looks at a box; beyond the ends at the first or the last. */
  public void go(int box) {
    position.set(within(box, replay.get()));
  }

  /**
   * Looks at the next box that is kept, or at the one before; if there is none, nothing changes.
   */
  public void stepKept(int by) {
    if (replay.get() == null) {
      return;
    }
    int at = position.get() + by;
    while (at >= 0 && at < replay.get().size()) {
      if (replay.get().isKept(at)) {
        go(at);
        return;
      }
      at += by;
    }
  }

  /** Whether the last box is looked at, or there is none. */
  public boolean isAtEnd() {
    return replay.get() == null || position.get() >= replay.get().size() - 1;
  }

  private static int within(int box, NmsReplay replay) {
    return replay == null ? 0 : Math.max(0, Math.min(replay.size() - 1, box));
  }
}
