package org.fpnexplorer.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Total;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is explained, without a toolkit: picking, following, stepping, pinning, reopening. */
class InspectorModelTest {
  private static final Request NOISE =
      new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64));

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final SessionModel session = new SessionModel(tasks, worker, notices);
  private final PickModel picks = new PickModel(session);
  private final InspectorModel inspector = new InspectorModel(session, picks, notices);

  @BeforeEach
  void open() {
    session.open(NOISE);
  }

  @AfterEach
  void close() {
    worker.close();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  private void pick(String name, int channel, int row, int column) {
    picks.cellProperty().set(new PickedCell(node(name), channel, row, column));
  }

  private Answer answer() {
    return inspector.answerProperty().get();
  }

  private String current() {
    return inspector.trailProperty().get().current().map(Cell::toString).orElse("");
  }

  @Test
  void aPickedCellIsExplained() {
    pick("m4", 17, 2, 3);

    assertThat(answer().explanation()).isInstanceOf(Total.class);
    assertThat(answer().explanation().formula())
        .hasToString("up(m5)[17,1,1] + Σ w[17,c]·c4[c,2,3] + b[17]");
    float says = session.tensors().get(node("m4")).at(17, 2, 3);
    assertThat(answer().tensorSays()).isEqualTo(says);
    assertThat(answer().explanation().value()).isCloseTo(says, within(1e-4 * Math.abs(says)));
  }

  @Test
  void theStrongestChannelOfACellIsSaidToBeIt() {
    var tensor = session.tensors().get(node("p5"));
    int strongest = 0;
    for (int c = 1; c < 256; c++) {
      if (Math.abs(tensor.at(c, 1, 1)) > Math.abs(tensor.at(strongest, 1, 1))) {
        strongest = c;
      }
    }
    pick("p5", strongest, 1, 1);
    assertThat(answer().isStrongest()).isTrue();
    inspector.setChannel((strongest + 1) % 256);
    assertThat(answer().isStrongest()).isFalse();
  }

  @Test
  void aTermIsFollowedToItsSourceAndBack() {
    pick("p4", 3, 1, 1);
    inspector.follow(Cell.ofMap(node("m4"), 9, 2, 2));
    inspector.follow(Cell.ofMap(node("c4"), 100, 2, 2));

    assertThat(current()).isEqualTo("c4[100,2,2]");
    assertThat(picks.cellProperty().get()).isEqualTo(new PickedCell(node("c4"), 100, 2, 2));
    inspector.back();
    inspector.back();
    assertThat(current()).isEqualTo("p4[3,1,1]");
    assertThat(answer().explanation().cell()).hasToString("p4[3,1,1]");
    assertThat(inspector.hasBackProperty().get()).isFalse();
    inspector.forward();
    assertThat(current()).isEqualTo("m4[9,2,2]");
    inspector.follow(Cell.ofMap(node("m5"), 9, 1, 1));
    assertThat(inspector.hasForwardProperty().get()).isFalse();
  }

  @Test
  void movingAboutInAMapIsNoWayToGoBack() {
    pick("p4", 3, 1, 1);
    inspector.follow(Cell.ofMap(node("m4"), 9, 2, 2));
    pick("m4", 9, 2, 3);
    inspector.setChannel(10);

    assertThat(current()).isEqualTo("m4[10,2,3]");
    inspector.back();
    assertThat(current()).isEqualTo("p4[3,1,1]");
  }

  @Test
  void innerStepsAndBoxesAreExplainedToo() {
    inspector.follow(Cell.ofRow(node("proposals"), 0, 2));

    assertThat(picks.cellProperty().get()).isNull();
    assertThat(answer().explanation().value()).isCloseTo(answer().tensorSays(), within(1e-4 * 64));
    inspector.follow(Cell.ofMap(node("lateral_c3"), 0, 7, 7));
    assertThat(answer().explanation().formula()).hasToString("Σ w[0,c]·c3[c,7,7] + b[0]");
  }

  @Test
  void aBoxThatWasNotSelectedHasNoValue() {
    inspector.follow(Cell.ofRow(node("proposals"), node("proposals").shape().dim(0) - 1, 0));

    assertThat(answer()).isNull();
    assertThat(notices.newestProperty().get()).isNull();
  }

  @Test
  void whatIsTakenBackHasNoExplanationUntilItIsComputedAgain() {
    pick("p3", 0, 1, 1);
    inspector.switchPin();
    double value = answer().tensorSays();
    assertThat(inspector.pinProperty().get().value()).hasValue(value);

    session.seek(node("m3").index() + 1);
    assertThat(answer()).isNull();
    assertThat(current()).isEqualTo("p3[0,1,1]");
    assertThat(inspector.pinProperty().get().value()).isEmpty();
    assertThat(session.steps()).doesNotContainKey(node("p3"));

    session.forward();
    assertThat(answer().tensorSays()).isEqualTo(value);
    assertThat(inspector.pinProperty().get().value()).hasValue(value);
  }

  @Test
  void whatIsPinnedStaysWhileSomethingElseIsExplained() {
    pick("p3", 0, 1, 1);
    inspector.switchPin();
    pick("c2", 0, 1, 1);

    assertThat(inspector.pinProperty().get().cell()).hasToString("p3[0,1,1]");
    inspector.back();
    inspector.switchPin();
    assertThat(inspector.pinProperty().get()).isNull();
  }

  @Test
  void anotherSessionHasTheValueInTheSamePlaceAndThePinRemembersTheOldOne() {
    pick("p5", 0, 1, 1);
    inspector.switchPin();
    double before = answer().tensorSays();

    session.open(NOISE.withConventionsOf(Models.ARTICLE.with(Conventions.TORCHVISION)));

    assertThat(current()).isEqualTo("p5[0,1,1]");
    assertThat(answer().explanation().cell().node()).isSameAs(node("p5"));
    // P5 is no longer M5: it is smoothed.
    assertThat(answer().tensorSays()).isNotEqualTo(before);
    Pin pin = inspector.pinProperty().get();
    assertThat(pin.value()).hasValue(answer().tensorSays());
    assertThat(pin.before()).hasSize(1);
    assertThat(pin.before().get(0).value()).isEqualTo(before);
    assertThat(pin.before().get(0).of()).startsWith("article");
  }

  @Test
  void aNetworkWithoutSuchAMapForgetsTheValue() {
    pick("p2", 0, 15, 15);
    session.open(NOISE.with(new Resize.Into(32, 32)));

    assertThat(inspector.hasCellProperty().get()).isFalse();
    assertThat(answer()).isNull();
  }

  @Test
  void aValueIsFoundByItsName() {
    assertThat(inspector.follow(" upsample_m5 [ 17, 2,3]")).isTrue();
    assertThat(current()).isEqualTo("upsample_m5[17,2,3]");
    assertThat(inspector.follow("proposals[0,3]")).isTrue();
    assertThat(current()).isEqualTo("proposals[0,3]");

    for (String none :
        List.of(
            "",
            "m4",
            "m4[1]",
            "m4[1,2]",
            "m4[256,0,0]",
            "m4[0,4,0]",
            "m9[0,0,0]",
            "m4[-1,0,0]",
            "m4[0,0,0]]")) {
      assertThat(inspector.follow(none)).as(none).isFalse();
    }
    assertThat(current()).isEqualTo("proposals[0,3]");
  }

  @Test
  void ofManyQuestionsOnlyTheNewestIsAnswered() {
    QueuedTasks later = new QueuedTasks();
    SessionModel slow = new SessionModel(later, worker, notices);
    PickModel picked = new PickModel(slow);
    InspectorModel model = new InspectorModel(slow, picked, notices);
    slow.open(NOISE);
    later.runAll();
    Node p4 = slow.sessionProperty().get().graph().node("p4");
    for (int column = 0; column < 4; column++) {
      picked.cellProperty().set(new PickedCell(p4, 0, 0, column));
    }
    assertThat(later.waiting()).isEqualTo(1);
    later.runAll();

    assertThat(model.answerProperty().get().explanation().cell()).hasToString("p4[0,0,3]");
  }
}
