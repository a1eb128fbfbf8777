package org.fpnexplorer.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.PixelBox;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.field.LookModel.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which cell looks, and what becomes of its requests; with real passes, without a toolkit. */
class FieldModelTest {
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final NoticeModel notices = new NoticeModel();
  private SessionModel session;
  private PickModel picks;
  private FieldModel model;

  private void start(Tasks tasks) {
    session = new SessionModel(tasks, worker, notices);
    picks = new PickModel(session);
    MapsModel maps = new MapsModel(session, tasks, notices);
    model = new FieldModel(session, maps, picks, tasks, notices);
  }

  private void open(Model network) {
    session.open(new Request(new Source.Noise(), network, 5).with(new Resize.Into(128, 160)));
  }

  private void startLooking(Tasks tasks) {
    start(tasks);
    model.setLookedAt(true);
    open(Models.byName("scenes-fpn"));
  }

  @AfterEach
  void close() {
    worker.close();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  private State state() {
    return model.looks().stateProperty().get();
  }

  private Look declared() {
    return model.looks().declaredProperty().get();
  }

  private Look cut() {
    return model.looks().withoutTopDownProperty().get();
  }

  private static void assertWithin(PixelBox inner, PixelBox outer) {
    assertThat(inner.rows().union(outer.rows())).isEqualTo(outer.rows());
    assertThat(inner.columns().union(outer.columns())).isEqualTo(outer.columns());
  }

  @Test
  void nothingIsComputedUntilSomebodyLooks() {
    start(new CurrentThreadTasks());
    open(Models.byName("scenes-fpn"));
    assertThat(state()).isEqualTo(State.IDLE);
    assertThat(declared()).isNull();

    model.setLookedAt(true);
    assertThat(state()).isEqualTo(State.SHOWN);
  }

  @Test
  void itBeginsInTheMiddleOfTheFinestMapAndShowsBothFields() {
    startLooking(new CurrentThreadTasks());

    assertThat(model.cellProperty().get())
        .isEqualTo(new MapCell(node("p2"), OptionalInt.empty(), 16, 20));
    assertThat(declared().largest()).isEqualTo(467);
    assertThat(cut().largest()).isEqualTo(51);
    assertWithin(declared().effective().extent().orElseThrow(), declared().theory());
    assertWithin(cut().effective().extent().orElseThrow(), cut().theory());
    // It really is another network: what came from above is gone.
    assertThat(declared().effective().extent().orElseThrow().rows().length()).isGreaterThan(51);
  }

  @Test
  void whereNothingComesFromAboveThereIsNothingToCompare() {
    startLooking(new CurrentThreadTasks());
    model.choose(node("c3"));

    assertThat(model.hasTopDown()).isFalse();
    assertThat(state()).isEqualTo(State.SHOWN);
    assertThat(declared()).isNotNull();
    assertThat(cut()).isNull();

    model.choose(node("m2"));
    assertThat(model.hasTopDown()).isTrue();
    model.choose(node("p5"));
    assertThat(model.hasTopDown()).isFalse();
  }

  @Test
  void anotherMapLooksFromTheSamePlaceAndTheArrowsMoveOn() {
    startLooking(new CurrentThreadTasks());
    model.lookAt(100, 50);
    assertThat(picks.cellProperty().get()).isEqualTo(new PickedCell(node("p2"), 0, 12, 25));

    model.choose(node("p4"));
    assertThat(picks.cellProperty().get()).isEqualTo(new PickedCell(node("p4"), 0, 3, 6));
    model.move(-1, 100);
    assertThat(model.cellProperty().get().row()).isEqualTo(2);
    assertThat(model.cellProperty().get().column()).isEqualTo(9);
    assertThat(declared().cell()).isEqualTo(model.cellProperty().get());
  }

  @Test
  void aCellPickedElsewhereLooksInItsChannelIfNotAllDo() {
    startLooking(new CurrentThreadTasks());
    picks.cellProperty().set(new PickedCell(node("p3"), 17, 4, 5));
    assertThat(declared().cell()).isEqualTo(new MapCell(node("p3"), OptionalInt.empty(), 4, 5));

    model.allChannelsProperty().set(false);
    assertThat(declared().cell()).isEqualTo(new MapCell(node("p3"), OptionalInt.of(17), 4, 5));
    model.move(0, 1);
    assertThat(declared().cell()).isEqualTo(new MapCell(node("p3"), OptionalInt.of(17), 4, 6));
  }

  @Test
  void aMapThatIsTakenBackIsNotLookedThrough() {
    startLooking(new CurrentThreadTasks());
    session.seek(node("m2").index() + 1);
    assertThat(state()).isEqualTo(State.NOT_COMPUTED);
    assertThat(declared()).isNull();

    session.last();
    assertThat(state()).isEqualTo(State.SHOWN);
  }

  @Test
  void aLateResultIsDropped() {
    QueuedTasks tasks = new QueuedTasks();
    startLooking(tasks);
    tasks.runAll();

    model.lookAt(10, 10);
    model.lookAt(100, 100);
    tasks.runAll();
    assertThat(declared().cell().row()).isEqualTo(25);
    assertThat(declared().theory().rows()).isEqualTo(theoryOfRow25());
    assertThat(state()).isEqualTo(State.SHOWN);
    assertThat(notices.newestProperty().get()).isNull();
  }

  private Interval theoryOfRow25() {
    return ReceptiveField.rows(node("p2"), 25);
  }

  @Test
  void whatIsCancelledStaysEmptyUntilItIsAskedForAgain() {
    QueuedTasks tasks = new QueuedTasks();
    startLooking(tasks);
    tasks.runAll();

    model.lookAt(10, 10);
    assertThat(state()).isEqualTo(State.COMPUTING);
    model.cancel();
    tasks.runAll();
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThat(declared()).isNull();

    model.again();
    tasks.runAll();
    assertThat(state()).isEqualTo(State.SHOWN);
    assertThat(cut()).isNotNull();
  }

  @Test
  void aStepGoesFirstAndTheGradientFollows() {
    QueuedTasks tasks = new QueuedTasks();
    startLooking(tasks);
    tasks.runAll();
    model.lookAt(10, 10);
    assertThat(state()).isEqualTo(State.COMPUTING);

    session.back();
    assertThat(state()).isEqualTo(State.WAITING);
    List<Look> seen = new ArrayList<>();
    session.positionProperty().addListener(change -> seen.add(declared()));
    tasks.runAll();
    // The step was there before there was any gradient.
    assertThat(seen).containsExactly((Look) null);
    assertThat(state()).isEqualTo(State.SHOWN);
    assertThat(declared().cell()).isEqualTo(model.cellProperty().get());
    assertThat(cut()).isNotNull();
  }

  @Test
  void theWindowsOwnPassGoesFirst() {
    QueuedTasks tasks = new QueuedTasks();
    startLooking(tasks);
    List<Boolean> atTheEnd = new ArrayList<>();
    model
        .looks()
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now == State.COMPUTING) {
                atTheEnd.add(session.positionProperty().get() == session.nodes().size());
              }
            });
    tasks.runAll();
    assertThat(atTheEnd).isNotEmpty().doesNotContain(false);
    assertThat(state()).isEqualTo(State.SHOWN);
  }

  @Test
  void anotherNetworkIsLookedThroughAtTheSameMap() {
    startLooking(new CurrentThreadTasks());
    model.choose(node("p3"));
    open(Models.ARTICLE);
    assertThat(model.cellProperty().get().node()).isSameAs(node("p3"));
    assertThat(declared().cell().node()).isSameAs(node("p3"));

    open(Models.byName("scenes-c4"));
    assertThat(model.cellProperty().get().node()).isSameAs(node("c2"));
    assertThat(state()).isEqualTo(State.SHOWN);
  }
}
