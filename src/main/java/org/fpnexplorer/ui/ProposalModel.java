package org.fpnexplorer.ui;

import java.util.Set;
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
    latest.run(
        () -> selector.select(settings),
        proposals::set,
        error -> notices.failed(error.getMessage()));
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
