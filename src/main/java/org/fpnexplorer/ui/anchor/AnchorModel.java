package org.fpnexplorer.ui.anchor;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.Detections;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.CocoLabels;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.proposals.HeadLevels;

/**
 * The life of the chosen anchor; as long as none is chosen, of the one that the best box came from.
 * Where proposals are shown it ends among these, under their current settings. Where detections are
 * shown it goes on to those, by way of the proposals that the box head was really given. The stage
 * that is shown stays when another anchor is chosen.
 */
public final class AnchorModel {
  private final SessionModel session;
  private final ProposalModel proposals;
  private final PickModel picks;
  private final ReadOnlyObjectWrapper<HeadLevels> levels = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<AnchorLife> life = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<AnchorStage>> stages =
      new ReadOnlyObjectWrapper<>(AnchorStage.TO_PROPOSALS);
  private final ObjectProperty<AnchorStage> stage = new SimpleObjectProperty<>(AnchorStage.ANCHOR);

  /** Follows the session, the selection and what is picked. */
  public AnchorModel(SessionModel session, ProposalModel proposals, PickModel picks) {
    this.session = session;
    this.proposals = proposals;
    this.picks = picks;
    session.sessionProperty().addListener(change -> open());
    proposals.proposalsProperty().addListener(change -> tell());
    proposals.pooledProperty().addListener(change -> tell());
    proposals.detectionsProperty().addListener(change -> tell());
    proposals.kindProperty().addListener(change -> switchKind());
    picks.anchorProperty().addListener(change -> tell());
    switchKind();
    open();
  }

  /** The levels of the open network's head; null until something is open. */
  public ReadOnlyObjectProperty<HeadLevels> levelsProperty() {
    return levels.getReadOnlyProperty();
  }

  /** The life; null until the proposals are computed, and if none is chosen and there are none. */
  public ReadOnlyObjectProperty<AnchorLife> lifeProperty() {
    return life.getReadOnlyProperty();
  }

  /** The stages that there are to be told of. */
  ReadOnlyObjectProperty<List<AnchorStage>> stagesProperty() {
    return stages.getReadOnlyProperty();
  }

  /** The stage that is shown. */
  public ObjectProperty<AnchorStage> stageProperty() {
    return stage;
  }

  private void open() {
    Session opened = session.sessionProperty().get();
    levels.set(opened == null ? null : HeadLevels.of(opened.graph()));
    tell();
  }

  private void switchKind() {
    stages.set(detects() ? AnchorStage.TO_DETECTIONS : AnchorStage.TO_PROPOSALS);
    if (!stages.get().contains(stage.get())) {
      stage.set(AnchorStage.FINAL);
    }
    tell();
  }

  private boolean detects() {
    return proposals.kindProperty().get() == BoxKind.DETECTIONS;
  }

  private void tell() {
    Proposals selected =
        (detects() ? proposals.pooledProperty() : proposals.proposalsProperty()).get();
    PickedAnchor chosen = chosen(selected);
    Tensor objectness =
        chosen == null || !levels.get().numbers().contains(chosen.level())
            ? null
            : session.tensors().get(levels.get().map(chosen.level()));
    life.set(
        selected == null || objectness == null
            ? null
            : toTheEnd(
                AnchorLife.of(chosen, levels.get(), objectness, input(), selected),
                chosen.label(),
                selected.kept()));
  }

  private PickedAnchor chosen(Proposals selected) {
    if (picks.anchorProperty().get() != null || selected == null || selected.kept().isEmpty()) {
      return picks.anchorProperty().get();
    }
    Detections detections = proposals.detectionsProperty().get();
    if (!detects() || detections == null || detections.kept().isEmpty()) {
      return PickedAnchor.of(selected.kept().get(0));
    }
    Detection best = detections.kept().get(0);
    return PickedAnchor.of(selected.kept().get(best.roi())).as(best.label());
  }

  /** Into the box head, if there is one, and what it gave is computed. */
  private AnchorLife toTheEnd(AnchorLife life, OptionalInt label, List<Candidate> given) {
    Detections detections = proposals.detectionsProperty().get();
    int roi = detects() && detections != null ? given.indexOf(life.candidate()) : -1;
    if (roi < 0) {
      return life;
    }
    Session open = session.sessionProperty().get();
    List<String> names = open.detectionSpec().labels().stream().map(CocoLabels::title).toList();
    float[] logits = session.tensors().get(open.graph().of(Role.CLASS_LOGITS).get(0)).data();
    List<Float> own =
        IntStream.range(0, names.size()).mapToObj(i -> logits[roi * names.size() + i]).toList();
    return life.with(RoiLife.of(roi, label, detections, given, own, names));
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

  /** Looks at the proposal as another of the box head's classes. */
  void showLabel(int label) {
    if (life.get() != null) {
      pick(PickedAnchor.of(life.get().candidate()).as(label));
    }
  }

  /** Goes on to the anchor whose box suppressed this one's, if one did. */
  void follow() {
    AnchorLife now = life.get();
    now.suppression().ifPresent(by -> pick(PickedAnchor.of(by.by())));
    now.roi()
        .ifPresent(
            roi ->
                roi.suppression()
                    .ifPresent(
                        by -> pick(PickedAnchor.of(roi.proposal(by.by())).as(by.by().label()))));
  }

  /** Shows the stage after, or before; at the ends nothing changes. */
  public void step(int by) {
    stage.set(stages.get().get(within(stage.get().ordinal() + by, stages.get().size())));
  }
}
