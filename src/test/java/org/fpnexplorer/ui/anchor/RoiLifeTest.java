package org.fpnexplorer.ui.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionDecision;
import org.fpnexplorer.anchors.DetectionFate;
import org.fpnexplorer.anchors.Detections;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.ShownBox;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For every detection of an image, its anchor's life and the list of detections agree. */
class RoiLifeTest {
  /** Of the boxes that are no detections there are too many to be told of one by one. */
  private static final int EVERY = 41;

  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final ProposalModel boxes = new ProposalModel(session, tasks, notices);
  private final PickModel picks = new PickModel(session);
  private final AnchorModel model = new AnchorModel(session, boxes, picks);

  @AfterAll
  static void close() {
    WORKER.close();
  }

  @BeforeEach
  void open() {
    session.open(
        new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
            .with(new Resize.Into(64, 96)));
    // Untrained, no class is likelier than another.
    boxes.minScoreProperty().set(0.011);
  }

  private AnchorLife life() {
    return model.lifeProperty().get();
  }

  private RoiLife roi() {
    return life().roi().orElseThrow();
  }

  private Tensor tensor(String name) {
    return session.tensors().get(session.sessionProperty().get().graph().node(name));
  }

  @Test
  void everyDetectionThatIsClickedIsToldOfAsItIsListed() {
    List<ShownBox> shown = boxes.shownProperty().get();
    List<Detection> kept = boxes.detectionsProperty().get().kept();
    assertThat(shown).hasSize(100);
    for (int i = 0; i < shown.size(); i++) {
      model.pick(shown.get(i).anchor());
      assertThat(life().fate()).isEqualTo(Fate.KEPT);
      assertThat(roi().fate()).isEqualTo(DetectionFate.KEPT);
      assertThat(roi().detection()).isEqualTo(kept.get(i));
      assertThat(roi().detection().box()).isEqualTo(shown.get(i).box());
      assertThat(roi().name()).isEqualTo(shown.get(i).label().orElseThrow());
      assertThat(roi().place()).hasValue(i);
      assertThat(life().outcome(AnchorStage.DETECTION)).isEqualTo(AnchorLife.Outcome.PASSED);
      assertThat(roi().detection().proposal()).isEqualTo(life().candidate().box());
      isComputedFromTheTensors();
    }
  }

  @Test
  void everyFateIsTheSelections() {
    boxes.topProperty().set(20);
    int off = boxes.shownProperty().get().get(0).level();
    assertThat(fates())
        .contains(
            DetectionFate.SUPPRESSED,
            DetectionFate.BEYOND_TOP_IN_ALL,
            DetectionFate.BELOW_MIN_SCORE);
    boxes.toggleLevel(off);
    assertThat(fates()).contains(DetectionFate.LEVEL_OFF);
  }

  private Set<DetectionFate> fates() {
    Detections detections = boxes.detectionsProperty().get();
    List<Candidate> given = boxes.pooledProperty().get().kept();
    Set<Detection> survivors =
        detections.decisions().stream()
            .filter(one -> one.fate().compareTo(DetectionFate.SUPPRESSED) > 0)
            .map(DetectionDecision::detection)
            .collect(Collectors.toSet());
    int classes = roi().names().size();
    EnumSet<DetectionFate> seen = EnumSet.noneOf(DetectionFate.class);
    for (int number = 0; number < given.size() * (classes - 1); number += EVERY) {
      int index = number / (classes - 1);
      int label = number % (classes - 1) + 1;
      model.pick(PickedAnchor.of(given.get(index)).as(label));
      assertThat(life().fate()).isEqualTo(Fate.KEPT);
      RoiLife roi = roi();
      assertThat(roi.fate()).isEqualTo(detections.decision(index, label).fate());
      assertThat(roi.place().isPresent()).isEqualTo(survivors.contains(roi.detection()));
      seen.add(roi.fate());
      agrees(roi, survivors);
      isComputedFromTheTensors();
      for (AnchorStage stage : AnchorStage.TO_DETECTIONS) {
        AnchorText text = AnchorText.of(life(), stage);
        assertThat(text.brief() + text.formulas() + text.sentence()).doesNotContain("NaN", "{");
      }
      assertThat(life().outcome(life().end()))
          .isEqualTo(
              roi.fate() == DetectionFate.KEPT
                  ? AnchorLife.Outcome.PASSED
                  : AnchorLife.Outcome.ENDED);
    }
    return seen;
  }

  private void agrees(RoiLife roi, Set<Detection> survivors) {
    double threshold = boxes.nmsThresholdProperty().get();
    roi.suppression()
        .ifPresent(
            by -> {
              assertThat((double) by.iou()).isGreaterThan(threshold);
              assertThat(survivors).contains(by.by());
              assertThat(by.by().label()).isEqualTo(roi.detection().label());
            });
    roi.rival()
        .ifPresent(
            by -> {
              assertThat((double) by.iou()).isLessThanOrEqualTo(threshold);
              assertThat(by.by().rank()).isLessThan(roi.detection().rank());
            });
    assertThat(roi.fate() == DetectionFate.BELOW_MIN_SCORE)
        .isEqualTo(
            roi.fate() != DetectionFate.LEVEL_OFF
                && roi.detection().score() <= (float) boxes.minScoreProperty().get());
  }

  /** The score by softmax, the box by its deltas, the level by the paper's equation. */
  private void isComputedFromTheTensors() {
    RoiLife roi = roi();
    Detection d = roi.detection();
    int classes = roi.names().size();
    float[] logits = tensor("class_logits").data();
    double sum = 0;
    for (int label = 0; label < classes; label++) {
      sum += Math.exp(logits[d.roi() * classes + label]);
    }
    double score = Math.exp(logits[d.roi() * classes + d.label()]) / sum;
    assertThat((double) d.score()).isCloseTo(score, within(1e-6));
    float[] data = tensor("class_bbox").data();
    int at = 4 * (d.roi() * classes + d.label());
    Deltas deltas = new Deltas(data[at], data[at + 1], data[at + 2], data[at + 3]);
    Box box = BoxCoder.DETECTION.decode(deltas, life().candidate().box()).clip(96, 64);
    assertThat(d.box()).isEqualTo(box);
    assertThat(d.level()).isEqualTo(RoiLevels.PAPER.of(life().candidate().box()));
  }

  @Test
  void theLikeliestClassIsToldOfUntilAnotherIsChosen() {
    model.pick(PickedAnchor.of(boxes.pooledProperty().get().kept().get(3)));
    Detection likeliest = roi().likeliest().get(0);
    assertThat(roi().detection()).isEqualTo(likeliest);
    for (Detection other : roi().likeliest()) {
      assertThat(likeliest.score()).isGreaterThanOrEqualTo(other.score());
    }
    int next = roi().likeliest().get(1).label();
    model.showLabel(next);
    assertThat(roi().detection().label()).isEqualTo(next);
    model.pick(PickedAnchor.of(life().candidate()).as(4711));
    assertThat(roi().detection()).isEqualTo(likeliest);
  }

  @Test
  void whatSuppressedADetectionIsFollowed() {
    DetectionDecision gone =
        boxes.detectionsProperty().get().decisions().stream()
            .filter(one -> one.fate() == DetectionFate.SUPPRESSED)
            .findFirst()
            .orElseThrow();
    Candidate proposal = boxes.pooledProperty().get().kept().get(gone.detection().roi());
    model.pick(PickedAnchor.of(proposal).as(gone.detection().label()));
    assertThat(life().end()).isEqualTo(AnchorStage.CLASS_NMS);
    model.follow();
    assertThat(roi().detection()).isEqualTo(gone.suppression().orElseThrow().by());
  }

  @Test
  void slidersOfTheProposalsDoNotReachTheBoxHead() {
    model.pick(boxes.shownProperty().get().get(99).anchor());
    boxes.kindProperty().set(BoxKind.PROPOSALS);
    assertThat(model.stagesProperty().get()).isEqualTo(AnchorStage.TO_PROPOSALS);
    assertThat(life().roi()).isEmpty();
    boxes.topProperty().set(1);
    assertThat(life().fate()).isEqualTo(Fate.BEYOND_TOP_IN_ALL);

    boxes.kindProperty().set(BoxKind.DETECTIONS);
    assertThat(life().fate()).isEqualTo(Fate.KEPT);
    assertThat(roi().place()).hasValue(99);
  }

  @Test
  void untilTheDetectionsAreComputedTheLifeEndsAmongTheProposals() {
    model.stageProperty().set(AnchorStage.DETECTION);
    session.back();
    assertThat(life().roi()).isEmpty();
    assertThat(life().outcome(AnchorStage.LABEL)).isEqualTo(AnchorLife.Outcome.NOT_REACHED);
    assertThat(AnchorText.of(life(), AnchorStage.LABEL).sentence()).contains("step forward");

    boxes.kindProperty().set(BoxKind.PROPOSALS);
    assertThat(model.stageProperty().get()).isEqualTo(AnchorStage.FINAL);
  }
}
