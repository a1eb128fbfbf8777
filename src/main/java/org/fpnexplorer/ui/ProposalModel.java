package org.fpnexplorer.ui;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.anchors.SelectionSettings;

/** Which proposals are shown: the settings and, selected aside from every anchor, the boxes. */
public final class ProposalModel {
  private static final int SHOWN_AT_FIRST = 30;

  /** Even steps on a logarithmic scale, as far as round numbers go. */
  private static final NavigableSet<Integer> COUNTS =
      new TreeSet<>(List.of(1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000));

  private final SessionModel session;
  private final NoticeModel notices;
  private final Latest latest;
  private final IntegerProperty top = new SimpleIntegerProperty(SHOWN_AT_FIRST);
  private final DoubleProperty minScore = new SimpleDoubleProperty(0);
  private final DoubleProperty nmsThreshold = new SimpleDoubleProperty(0.7);
  private final ObservableSet<Integer> levelsOff = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<Proposals> proposals = new ReadOnlyObjectWrapper<>();

  /** Follows the session: empty until its proposals are computed. */
  public ProposalModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
    this.latest = new Latest(tasks, Tasks.Lane.RENDER);
    session.selectorProperty().addListener(change -> select());
    top.addListener(change -> select());
    minScore.addListener(change -> select());
    nmsThreshold.addListener(change -> select());
    levelsOff.addListener((SetChangeListener<Integer>) change -> select());
  }

  /** How many proposals are shown at most. */
  public IntegerProperty topProperty() {
    return top;
  }

  /** The score below which a box is dropped, 0 to 1. */
  public DoubleProperty minScoreProperty() {
    return minScore;
  }

  /** The IoU above which a box is suppressed by a better one of its level, 0 to 1. */
  public DoubleProperty nmsThresholdProperty() {
    return nmsThreshold;
  }

  /** The numbers of the pyramid levels that are switched off. */
  public ObservableSet<Integer> levelsOff() {
    return levelsOff;
  }

  /** Shows more boxes: the next round number. */
  public void more() {
    Optional.ofNullable(COUNTS.higher(top.get())).ifPresent(top::set);
  }

  /** Shows fewer boxes: the next round number below. */
  public void fewer() {
    Optional.ofNullable(COUNTS.lower(top.get())).ifPresent(top::set);
  }

  /** Raises the lowest score, or lowers it, within 0 to 1. */
  public void minScoreBy(double change) {
    minScore.set(changed(minScore.get(), change));
  }

  /** Raises the threshold of the NMS, or lowers it, within 0 to 1. */
  public void nmsThresholdBy(double change) {
    nmsThreshold.set(changed(nmsThreshold.get(), change));
  }

  private static double changed(double value, double change) {
    // In hundredths, as it is shown: sums of 0.05 would drift.
    return Math.max(0, Math.min(1, Math.round((value + change) * 100) / 100.0));
  }

  /** Switches a level's boxes off, or on again. */
  public void toggleLevel(int level) {
    if (!levelsOff.remove(level)) {
      levelsOff.add(level);
    }
  }

  /** What is shown, with every decision; null until the proposals are computed. */
  public ReadOnlyObjectProperty<Proposals> proposalsProperty() {
    return proposals.getReadOnlyProperty();
  }

  private void select() {
    ProposalSelector selector = session.selectorProperty().get();
    if (selector == null) {
      latest.cancel();
      proposals.set(null);
      return;
    }
    SelectionSettings settings = settings();
    latest.run(() -> selector.select(settings), proposals::set, error -> notices.failed(error));
  }

  private SelectionSettings settings() {
    SelectionSettings usual = session.sessionProperty().get().usualSelection();
    return new SelectionSettings(
        usual.topPerLevel(),
        top.get(),
        nmsThreshold.get(),
        minScore.get(),
        usual.minSide(),
        Set.copyOf(levelsOff));
  }
}
