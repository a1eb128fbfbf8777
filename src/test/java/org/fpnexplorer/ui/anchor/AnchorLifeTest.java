package org.fpnexplorer.ui.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Nms;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.proposals.HeadLevels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** For every anchor of an image, its life and the list of proposals tell the same story. */
class AnchorLifeTest {
  /** Texts are slow to make: not of every anchor. */
  private static final int EVERY = 37;

  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final ProposalModel boxes = new ProposalModel(session, tasks, notices);

  @AfterAll
  static void close() {
    WORKER.close();
  }

  private void open(Model model) {
    session.open(new Request(new Source.Scene(7), model, 3).with(WeightsSource.usual(model)));
  }

  @Test
  void ofTheShippedPyramid() {
    open(Models.byName("scenes-fpn"));
    boxes.topProperty().set(300);
    assertThat(everyLife())
        .contains(Fate.KEPT, Fate.BEYOND_TOP_IN_ALL, Fate.SUPPRESSED, Fate.NOT_IN_TOP_N);

    boxes.nmsThresholdProperty().set(0.4);
    boxes.minScoreProperty().set(0.02);
    boxes.toggleLevel(4);
    assertThat(everyLife()).contains(Fate.LEVEL_OFF, Fate.BELOW_MIN_SCORE, Fate.SUPPRESSED);
  }

  @Test
  void ofTheArticlesModel() {
    open(Models.ARTICLE);
    boxes.topProperty().set(200);
    assertThat(everyLife()).contains(Fate.KEPT, Fate.SUPPRESSED, Fate.NOT_IN_TOP_N);
  }

  private EnumSet<Fate> everyLife() {
    Proposals proposals = boxes.proposalsProperty().get();
    HeadLevels levels = HeadLevels.of(session.sessionProperty().get().graph());
    PaddedInput input = session.sessionProperty().get().input().frame();
    EnumSet<Fate> seen = EnumSet.noneOf(Fate.class);
    Set<Candidate> survivors = new HashSet<>(proposals.survivors());
    int kept = 0;
    for (int level : levels.numbers()) {
      Tensor objectness = session.tensors().get(levels.map(level));
      AnchorGrid grid = levels.grid(level, input);
      for (int number = 0; number < grid.size(); number++) {
        int cell = number / grid.perCell();
        PickedAnchor picked =
            new PickedAnchor(
                level, cell / grid.width(), cell % grid.width(), number % grid.perCell());
        AnchorLife life = AnchorLife.of(picked, levels, objectness, input, proposals);
        Decision decision =
            proposals.decision(level, picked.row(), picked.column(), picked.anchor());
        assertThat(life.fate()).as("%s", picked).isEqualTo(decision.fate());
        agrees(life, proposals, survivors);
        if (number % EVERY == 0) {
          isTold(life);
        }
        seen.add(life.fate());
        kept += life.fate() == Fate.KEPT ? 1 : 0;
      }
      replayed(NmsReplay.of(proposals, level), proposals.settings().nmsThreshold());
    }
    assertThat(kept).isEqualTo(proposals.kept().size());
    return seen;
  }

  /** What the stages show is what was decided by. */
  private static void agrees(AnchorLife life, Proposals proposals, Set<Candidate> survivors) {
    Candidate c = life.candidate();
    double object = life.logits().get(0);
    double score =
        life.logits().size() == 1
            ? 1 / (1 + Math.exp(-object))
            : Math.exp(object) / (Math.exp(object) + Math.exp(life.logits().get(1)));
    assertThat((double) c.score()).isCloseTo(score, within(1e-5));
    if (life.place().isPresent()) {
      assertThat(proposals.survivors().get(life.place().getAsInt())).isEqualTo(c);
      assertThat(life.rival().map(rival -> (double) rival.iou()).orElse(0.0))
          .isLessThanOrEqualTo(life.settings().nmsThreshold());
    }
    life.suppression()
        .ifPresent(
            by -> {
              assertThat((double) by.iou()).isGreaterThan(life.settings().nmsThreshold());
              assertThat(survivors.contains(by.by())).isTrue();
            });
    assertThat(life.outcome(life.end()))
        .isEqualTo(life.fate() == Fate.KEPT ? AnchorLife.Outcome.PASSED : AnchorLife.Outcome.ENDED);
  }

  private static void isTold(AnchorLife life) {
    for (AnchorStage stage : AnchorStage.values()) {
      AnchorText text = AnchorText.of(life, stage);
      assertThat(text.brief() + text.formulas() + text.sentence()).doesNotContain("NaN", "{");
    }
  }

  private static void replayed(NmsReplay replay, double threshold) {
    List<Box> of = new ArrayList<>();
    float[] scores = new float[replay.size()];
    for (int i = 0; i < scores.length; i++) {
      of.add(replay.candidate(i).box());
      scores[i] = replay.candidate(i).score();
    }
    Nms nms = Nms.greedy(of, scores, threshold);
    for (int i = 0; i < scores.length; i++) {
      assertThat(replay.isKept(i)).isEqualTo(nms.isKept(i));
      if (!nms.isKept(i)) {
        assertThat(replay.suppressor(i)).hasValue(nms.suppressor(i));
        assertThat(replay.iou(i)).isEqualTo(nms.iou(i));
      }
    }
  }
}
