package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.DetectionSelector;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.Detections;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.session.Session;

/**
 * Which proposals and which detections are shown: the settings and, selected aside from everything
 * that was ranked, the boxes. Each kind keeps settings of its own; those of the shown kind can be
 * changed.
 */
public final class ProposalModel {
  private static final Values PROPOSALS_AT_FIRST = new Values(30, 0, 0.7);

  /** Even steps on a logarithmic scale, as far as round numbers go. */
  private static final NavigableSet<Integer> COUNTS =
      new TreeSet<>(List.of(1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000));

  private final SessionModel session;
  private final NoticeModel notices;
  private final Latest latestProposals;
  private final Latest latestPooled;
  private final Latest latestDetections;
  private final ObjectProperty<BoxKind> kind = new SimpleObjectProperty<>(BoxKind.PROPOSALS);
  private final ReadOnlyBooleanWrapper detects = new ReadOnlyBooleanWrapper();
  private final IntegerProperty top = new SimpleIntegerProperty(PROPOSALS_AT_FIRST.top());
  private final DoubleProperty minScore = new SimpleDoubleProperty(PROPOSALS_AT_FIRST.minScore());
  private final DoubleProperty nmsThreshold = new SimpleDoubleProperty(PROPOSALS_AT_FIRST.nms());
  private final ObservableSet<Integer> levelsOff = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<Proposals> proposals = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Proposals> pooled = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Detections> detections = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<ShownBox>> shown = new ReadOnlyObjectWrapper<>();
  private final Map<BoxKind, Values> values = new EnumMap<>(BoxKind.class);
  private DetectionSpec spec;
  private boolean switching;

  /** What the sliders say. */
  private record Values(int top, double minScore, double nms) {}

  /** Follows the session: empty until its boxes are computed. */
  public ProposalModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
    this.latestProposals = new Latest(tasks, Tasks.Lane.RENDER);
    this.latestPooled = new Latest(tasks, Tasks.Lane.RENDER);
    this.latestDetections = new Latest(tasks, Tasks.Lane.RENDER);
    values.put(BoxKind.PROPOSALS, PROPOSALS_AT_FIRST);
    session.sessionProperty().addListener((property, before, now) -> follow(now));
    session
        .selectorProperty()
        .addListener(
            change -> {
              selectPooled();
              selectProposals();
            });
    session.detectorProperty().addListener(change -> selectDetections());
    kind.addListener((property, before, now) -> switchKind(now));
    top.addListener((property, before, now) -> change());
    minScore.addListener((property, before, now) -> change());
    nmsThreshold.addListener((property, before, now) -> change());
    levelsOff.addListener(
        (SetChangeListener<Integer>)
            change -> {
              selectProposals();
              selectDetections();
            });
    proposals.addListener(change -> show());
    pooled.addListener(change -> show());
    detections.addListener(change -> show());
  }

  /** Which boxes are shown; detections, wherever a model has them, until the student switches. */
  public ObjectProperty<BoxKind> kindProperty() {
    return kind;
  }

  /** Whether the open model goes on from proposals to detections. */
  public ReadOnlyBooleanProperty detectsProperty() {
    return detects.getReadOnlyProperty();
  }

  /** How many boxes are shown at most. */
  public IntegerProperty topProperty() {
    return top;
  }

  /** The score below which a box is dropped, 0 to 1. */
  public DoubleProperty minScoreProperty() {
    return minScore;
  }

  /** The IoU above which a better box of its level, or of its class, suppresses it, 0 to 1. */
  public DoubleProperty nmsThresholdProperty() {
    return nmsThreshold;
  }

  /** Sets the threshold for proposals, whichever kind is shown. */
  public void setProposalThreshold(double threshold) {
    if (kind.get() == BoxKind.PROPOSALS) {
      nmsThreshold.set(threshold);
    } else {
      Values own = values.get(BoxKind.PROPOSALS);
      values.put(BoxKind.PROPOSALS, new Values(own.top(), own.minScore(), threshold));
      selectProposals();
    }
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

  /** The selected proposals, with every decision; null until they are computed. */
  public ReadOnlyObjectProperty<Proposals> proposalsProperty() {
    return proposals.getReadOnlyProperty();
  }

  /**
   * The proposals that the box head is given: the network's own selection, whatever the student has
   * chosen for those that are shown. Null until they are computed, and without a box head.
   */
  public ReadOnlyObjectProperty<Proposals> pooledProperty() {
    return pooled.getReadOnlyProperty();
  }

  /** The detections, with every decision; null until they are computed. */
  public ReadOnlyObjectProperty<Detections> detectionsProperty() {
    return detections.getReadOnlyProperty();
  }

  /** The boxes of the shown kind, best first; null until they are computed. */
  public ReadOnlyObjectProperty<List<ShownBox>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void follow(Session opened) {
    if (opened.detects() && !opened.detectionSpec().equals(spec)) {
      spec = opened.detectionSpec();
      values.put(
          BoxKind.DETECTIONS, new Values(spec.topInAll(), spec.minScore(), spec.nmsThreshold()));
    }
    if (opened.detects() != detects.get()) {
      detects.set(opened.detects());
      kind.set(opened.detects() ? BoxKind.DETECTIONS : BoxKind.PROPOSALS);
    }
  }

  private void switchKind(BoxKind now) {
    Values next = values.get(now);
    switching = true;
    top.set(next.top());
    minScore.set(next.minScore());
    nmsThreshold.set(next.nms());
    switching = false;
    show();
  }

  private void change() {
    if (switching) {
      return;
    }
    values.put(kind.get(), new Values(top.get(), minScore.get(), nmsThreshold.get()));
    if (kind.get() == BoxKind.PROPOSALS) {
      selectProposals();
    } else {
      selectDetections();
    }
  }

  private void selectProposals() {
    ProposalSelector selector = session.selectorProperty().get();
    if (selector == null) {
      latestProposals.cancel();
      proposals.set(null);
      return;
    }
    SelectionSettings usual = session.sessionProperty().get().usualSelection();
    Values own = values.get(BoxKind.PROPOSALS);
    SelectionSettings chosen =
        new SelectionSettings(
            usual.topPerLevel(),
            own.top(),
            own.nms(),
            own.minScore(),
            usual.minSide(),
            Set.copyOf(levelsOff));
    latestProposals.run(() -> selector.select(chosen), proposals::set, notices::failed);
  }

  private void selectPooled() {
    ProposalSelector selector = session.selectorProperty().get();
    Session open = session.sessionProperty().get();
    latestPooled.cancel();
    pooled.set(null);
    if (selector != null && open.detects()) {
      SelectionSettings usual = open.usualSelection();
      latestPooled.run(() -> selector.select(usual), pooled::set, notices::failed);
    }
  }

  private void selectDetections() {
    DetectionSelector selector = session.detectorProperty().get();
    if (selector == null) {
      latestDetections.cancel();
      detections.set(null);
      return;
    }
    Values own = values.get(BoxKind.DETECTIONS);
    DetectionSettings chosen =
        new DetectionSettings(
            own.minScore(), own.nms(), own.top(), spec.minSide(), Set.of(), Set.copyOf(levelsOff));
    latestDetections.run(() -> selector.select(chosen), detections::set, notices::failed);
  }

  private void show() {
    if (kind.get() == BoxKind.PROPOSALS) {
      Proposals all = proposals.get();
      shown.set(
          all == null ? null : all.kept().stream().map(box -> ShownBox.of(box, graph())).toList());
    } else {
      Detections all = detections.get();
      shown.set(all == null || pooled.get() == null ? null : shown(all, pooled.get().kept()));
    }
  }

  private List<ShownBox> shown(Detections all, List<Candidate> rois) {
    return all.kept().stream()
        .map(box -> ShownBox.of(box, rois.get(box.roi()), graph(), spec.labels()))
        .toList();
  }

  private Graph graph() {
    return session.sessionProperty().get().graph();
  }
}
