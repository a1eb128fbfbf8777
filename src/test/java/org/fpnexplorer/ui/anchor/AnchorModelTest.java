package org.fpnexplorer.ui.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An anchor is chosen, moved and followed, without a toolkit. */
class AnchorModelTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final PickModel picks = new PickModel(session);
  private final AnchorModel model = new AnchorModel(session, proposals, picks);

  @AfterAll
  static void close() {
    WORKER.close();
  }

  @BeforeEach
  void open() {
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 96)));
  }

  private Candidate shown() {
    return model.lifeProperty().get().candidate();
  }

  @Test
  void untilOneIsChosenItIsTheBestProposals() {
    assertThat(picks.anchorProperty().get()).isNull();
    assertThat(shown()).isEqualTo(proposals.proposalsProperty().get().kept().get(0));
    assertThat(model.lifeProperty().get().fate()).isEqualTo(Fate.KEPT);
  }

  @Test
  void onTheImageTheNearestCentreOfTheSameLevelAndShapeIsChosen() {
    model.pick(new PickedAnchor(3, 0, 0, 1));
    // Stride 8, centres in the cells' corners: 45 is nearest to 48, 13 to 16.
    model.pickAt(45, 13);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(3, 2, 6, 1));

    model.pickAt(1e9, -1e9);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(3, 0, 11, 1));
  }

  @Test
  void arrowsStopAtTheBorderOfTheMap() {
    model.pick(new PickedAnchor(4, 3, 5, 2));
    model.move(1, 1);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(4, 3, 5, 2));
    model.move(-1, -2);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(4, 2, 3, 2));
  }

  @Test
  void onAnotherLevelThePlaceStays() {
    model.pick(new PickedAnchor(4, 2, 3, 2));
    model.showLevel(2);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(2, 8, 12, 2));
    model.showShape(0);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(2, 8, 12, 0));
  }

  @Test
  void theSuppressorIsFollowedToItsOwnLife() {
    proposals.nmsThresholdProperty().set(0.2);
    Candidate gone =
        proposals.proposalsProperty().get().decisions().stream()
            .filter(decision -> decision.fate() == Fate.SUPPRESSED)
            .findFirst()
            .orElseThrow()
            .candidate();
    model.pick(PickedAnchor.of(gone));
    AnchorLife life = model.lifeProperty().get();
    assertThat(life.end()).isEqualTo(AnchorStage.NMS);
    assertThat(life.outcome(AnchorStage.FINAL)).isEqualTo(AnchorLife.Outcome.NOT_REACHED);

    Candidate by = life.suppression().orElseThrow().by();
    model.follow();
    assertThat(shown()).isEqualTo(by);
    assertThat(model.lifeProperty().get().fate()).isIn(Fate.KEPT, Fate.BEYOND_TOP_IN_ALL);
  }

  @Test
  void theLifeFollowsTheSettings() {
    model.pick(PickedAnchor.of(shown()));
    proposals.topProperty().set(1);
    assertThat(model.lifeProperty().get().fate()).isEqualTo(Fate.KEPT);

    proposals.toggleLevel(shown().level());
    assertThat(model.lifeProperty().get().fate()).isEqualTo(Fate.LEVEL_OFF);
    assertThat(model.lifeProperty().get().end()).isEqualTo(AnchorStage.RANK);
  }

  @Test
  void withoutProposalsThereIsNoLife() {
    session.back();
    assertThat(model.lifeProperty().get()).isNull();
    model.pickAt(10, 10);
    model.move(1, 0);
    assertThat(picks.anchorProperty().get()).isNull();

    session.last();
    assertThat(model.lifeProperty().get()).isNotNull();
  }

  @Test
  void stagesStopAtTheEnds() {
    model.step(-1);
    assertThat(model.stageProperty().get()).isEqualTo(AnchorStage.ANCHOR);
    model.step(4);
    assertThat(model.stageProperty().get()).isEqualTo(AnchorStage.DECODED);
    model.step(99);
    assertThat(model.stageProperty().get()).isEqualTo(AnchorStage.FINAL);
  }

  @Test
  void theMapsOfAllLevelsAndShapesShareOneRange() {
    MapsModel maps = new MapsModel(session, tasks, notices);
    ObjectnessModel objectness = new ObjectnessModel(session, maps, tasks, notices);
    objectness.setLookedAt(true);

    // Four levels of three anchors, P2 of 16 by 24 cells first.
    ObjectnessMaps shown = objectness.shownProperty().get();
    assertThat(shown.maps()).hasSize(12);
    assertThat(shown.maps().get(0).pixels().width()).isEqualTo(24);
    assertThat(shown.maps().get(0).pixels().height()).isEqualTo(16);
    assertThat(shown.range().min()).isBetween(0f, 0.5f);
    assertThat(shown.range().max()).isBetween(0.5f, 1f);
    float best = proposals.proposalsProperty().get().kept().get(0).score();
    assertThat(shown.range().max()).isGreaterThanOrEqualTo(best);

    objectness.scoresProperty().set(false);
    assertThat(objectness.shownProperty().get().range().min()).isNegative();

    session.first();
    assertThat(objectness.shownProperty().get().maps()).isEmpty();
  }
}
