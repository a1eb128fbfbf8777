package org.fpnexplorer.ui.anchor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.proposals.HeadLevels;

/**
 * The life of the chosen anchor under the proposals' current settings; as long as none is chosen,
 * of the best proposal's. The stage that is shown stays when another anchor is chosen.
 */
public final class AnchorModel {
  private final SessionModel session;
  private final ProposalModel proposals;
  private final PickModel picks;
  private final ReadOnlyObjectWrapper<HeadLevels> levels = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<AnchorLife> life = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<AnchorStage> stage = new SimpleObjectProperty<>(AnchorStage.ANCHOR);

  /** Follows the session, the selection and what is picked. */
  public AnchorModel(SessionModel session, ProposalModel proposals, PickModel picks) {
    this.session = session;
    this.proposals = proposals;
    this.picks = picks;
    session.sessionProperty().addListener(change -> follow());
    proposals.proposalsProperty().addListener(change -> tell());
    picks.anchorProperty().addListener(change -> tell());
    follow();
  }

  /** The levels of the open network's head; null until something is open. */
  public ReadOnlyObjectProperty<HeadLevels> levelsProperty() {
    return levels.getReadOnlyProperty();
  }

  /** The life; null until the proposals are computed, and if none is chosen and there are none. */
  public ReadOnlyObjectProperty<AnchorLife> lifeProperty() {
    return life.getReadOnlyProperty();
  }

  /** The stage that is shown. */
  public ObjectProperty<AnchorStage> stageProperty() {
    return stage;
  }

  private void follow() {
    Session opened = session.sessionProperty().get();
    levels.set(opened == null ? null : HeadLevels.of(opened.graph()));
    tell();
  }

  private void tell() {
    Proposals selected = proposals.proposalsProperty().get();
    PickedAnchor chosen = chosen(selected);
    Tensor objectness =
        chosen == null || !levels.get().numbers().contains(chosen.level())
            ? null
            : session.tensors().get(levels.get().map(chosen.level()));
    life.set(
        selected == null || objectness == null
            ? null
            : AnchorLife.of(chosen, levels.get(), objectness, input(), selected));
  }

  private PickedAnchor chosen(Proposals selected) {
    if (picks.anchorProperty().get() != null || selected == null || selected.kept().isEmpty()) {
      return picks.anchorProperty().get();
    }
    return AnchorLife.picked(selected.kept().get(0));
  }

  private PaddedInput input() {
    return session.sessionProperty().get().input().frame();
  }

  /** Chooses an anchor. */
  public void pick(PickedAnchor anchor) {
    picks.anchorProperty().set(anchor);
  }

  /**
   * Chooses, of the level and shape that are shown, the anchor whose centre is nearest to a place.
   *
   * @param x in pixels of the network's input
   * @param y in pixels of the network's input
   */
  public void pickAt(double x, double y) {
    if (life.get() != null) {
      Candidate now = life.get().candidate();
      pickAt(now.level(), now.anchor(), x, y);
    }
  }

  private void pickAt(int level, int anchor, double x, double y) {
    AnchorGrid grid = levels.get().grid(level, input());
    pick(
        new PickedAnchor(
            level,
            nearest(y, grid.strideY(), grid.offset(), grid.height()),
            nearest(x, grid.strideX(), grid.offset(), grid.width()),
            anchor));
  }

  private static int nearest(double at, int stride, double offset, int cells) {
    return within((int) Math.round(at / stride - offset), cells);
  }

  private static int within(int index, int count) {
    return Math.max(0, Math.min(count - 1, index));
  }

  /** Chooses another cell of the level; at the map's border nothing changes. */
  public void move(int rows, int columns) {
    if (life.get() != null) {
      Candidate now = life.get().candidate();
      AnchorGrid grid = life.get().grid();
      pick(
          new PickedAnchor(
              now.level(),
              within(now.y() + rows, grid.height()),
              within(now.x() + columns, grid.width()),
              now.anchor()));
    }
  }

  /** Chooses another level: the anchor of the same shape nearest to the one that is shown. */
  public void showLevel(int level) {
    if (life.get() != null) {
      Candidate now = life.get().candidate();
      AnchorGrid grid = life.get().grid();
      double x = (now.x() + grid.offset()) * grid.strideX();
      double y = (now.y() + grid.offset()) * grid.strideY();
      pickAt(level, now.anchor(), x, y);
    }
  }

  /** Chooses another anchor of the same cell, from 0. */
  public void showShape(int anchor) {
    if (life.get() != null) {
      Candidate now = life.get().candidate();
      pick(new PickedAnchor(now.level(), now.y(), now.x(), anchor));
    }
  }

  /** Goes on to the anchor whose box suppressed this one's, if one did. */
  public void follow(Candidate other) {
    pick(AnchorLife.picked(other));
  }

  /** Shows the stage after, or before; at the ends nothing changes. */
  public void step(int by) {
    AnchorStage[] all = AnchorStage.values();
    stage.set(all[within(stage.get().ordinal() + by, all.length)]);
  }
}
