package org.fpnexplorer.ui.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.BoxChange.Kind;
import org.fpnexplorer.session.Comparison;
import org.fpnexplorer.session.FollowedConventions.Point;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;

class SwitchModelsTest {
  static final Request SCENE =
      new Request(new Source.Scene(3, 96, 128), Models.byName("scenes-fpn"), 0)
          .with(new WeightsSource.Shipped())
          .with(new Resize.Into(96, 128));

  private static SessionModel session(Tasks tasks) {
    return new SessionModel(tasks, new SessionWorker(Engines.shared()), new NoticeModel());
  }

  private static Optional<Comparison> without(Switch part, Session open, BooleanSupplier goOn) {
    return Comparison.of(open, SCENE, SCENE.with(Switches.of(part)), goOn);
  }

  @Test
  void partsFollowWhatIsOpen() {
    SessionModel session = session(new CurrentThreadTasks());
    PartsModel parts = new PartsModel(session, new NoticeModel());
    session.open(SCENE.with(Switches.parse("laterals off")));

    assertThat(parts.chosenProperty().get()).isEqualTo(Switches.withoutLaterals());
    assertThat(parts.matters(Switch.AVERAGE)).isFalse();
    assertThat(parts.matters(Switch.BILINEAR)).isTrue();
    parts.set(Switch.TOP_DOWN, true);
    assertThat(parts.chosenProperty().get()).isEqualTo(Switches.of(Switch.TOP_DOWN));
    assertThat(parts.matters(Switch.BILINEAR)).isFalse();

    session.open(SCENE.with(Models.byName("scenes-c4")));
    assertThat(parts.offeredProperty().get()).isEmpty();
    assertThat(parts.chosenProperty().get()).isEqualTo(Switches.NONE);
  }

  @Test
  void allLateralsAtOnceAndBack() {
    SessionModel session = session(new CurrentThreadTasks());
    PartsModel parts = new PartsModel(session, new NoticeModel());
    session.open(SCENE);
    parts.set(Switch.SMOOTH, true);
    parts.setLaterals(true);
    assertThat(parts.chosenProperty().get().text()).isEqualTo("laterals off, smooth off");
    parts.setLaterals(false);
    assertThat(parts.chosenProperty().get()).isEqualTo(Switches.of(Switch.SMOOTH));
    parts.reset();
    assertThat(parts.chosenProperty().get().isNone()).isTrue();
  }

  @Test
  void aComparisonIsDrawnAndCounted() {
    SessionModel session = session(new CurrentThreadTasks());
    ComparisonModel model = new ComparisonModel(session, new CurrentThreadTasks());
    session.open(SCENE);
    model.compare((open, goOn) -> without(Switch.ONLY_P2, open, goOn));

    assertThat(model.busyProperty().get()).isFalse();
    // There is no P3 after it, so it does not begin with that.
    assertThat(model.mapProperty().get().name()).isEqualTo("p2");
    model.levelProperty().set(3);
    assertThat(model.mapProperty().get().after()).isEmpty();
    assertThat(model.levels()).containsExactly(6, 5, 4, 3, 2);
    model.levelProperty().set(6);
    model.roleProperty().set(Role.M);
    // There is no M6: the finest takes its place.
    assertThat(model.mapProperty().get().name()).isEqualTo("m2");
    assertThat(ChangesPane.count(model.changesProperty().get(), Kind.LOST)).isPositive();
    model.clear();
    assertThat(model.mapProperty().get()).isNull();
    assertThat(model.changesProperty().get()).isEmpty();
  }

  @Test
  void detectionsAreComparedUntilTheStudentSwitches() {
    Request detector =
        new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
            .with(new Resize.Into(64, 64));
    SessionModel session = session(new CurrentThreadTasks());
    ComparisonModel model = new ComparisonModel(session, new CurrentThreadTasks());
    session.open(detector);
    model.compare((open, goOn) -> Comparison.of(open, detector, detector, goOn));
    Comparison compared = model.resultProperty().get();
    assertThat(model.comparedKind()).isEqualTo(BoxKind.DETECTIONS);
    assertThat(model.changesProperty().get())
        .isEqualTo(compared.detections(model.topProperty().get()));

    model.kindProperty().set(BoxKind.PROPOSALS);
    assertThat(model.changesProperty().get())
        .isEqualTo(compared.proposals(model.topProperty().get()));

    model.kindProperty().set(BoxKind.DETECTIONS);
    session.open(SCENE);
    model.compare((open, goOn) -> without(Switch.SMOOTH, open, goOn));
    assertThat(model.comparedKind()).isEqualTo(BoxKind.PROPOSALS);
    assertThat(model.changesProperty().get()).isNotEmpty();
  }

  @Test
  void onlyTheNewestQuestionIsAnswered() {
    QueuedTasks tasks = new QueuedTasks();
    SessionModel session = session(tasks);
    ComparisonModel model = new ComparisonModel(session, tasks);
    session.open(SCENE);
    tasks.runAll();
    AtomicBoolean firstWentOn = new AtomicBoolean();
    model.compare(
        (open, goOn) -> {
          firstWentOn.set(goOn.getAsBoolean());
          return without(Switch.SMOOTH, open, goOn);
        });
    model.compare((open, goOn) -> without(Switch.TOP_DOWN, open, goOn));
    assertThat(model.busyProperty().get()).isTrue();
    tasks.runAll();

    assertThat(firstWentOn).isFalse();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.resultProperty().get().after().request().switches())
        .isEqualTo(Switches.of(Switch.TOP_DOWN));
  }

  @Test
  void whatIsStoppedIsNotShown() {
    QueuedTasks tasks = new QueuedTasks();
    SessionModel session = session(tasks);
    ComparisonModel model = new ComparisonModel(session, tasks);
    session.open(SCENE);
    tasks.runAll();
    model.compare((open, goOn) -> without(Switch.SMOOTH, open, goOn));
    model.stop();
    tasks.runAll();

    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.resultProperty().get()).isNull();
  }

  @Test
  void aReadingIsFollowedAsFarAsTheWeightsFit() {
    SessionModel session = session(new CurrentThreadTasks());
    ReadingModel reading = new ReadingModel(session, new NoticeModel());
    session.open(SCENE);
    assertThat(reading.followedProperty().get().points())
        .extracting(Point::name, Point::isFollowed)
        .contains(tuple("scoring", false), tuple("anchor-offset", true));
    assertThat(reading.chosen().anchorOffset()).isEqualTo(0.5);
    assertThat(reading.chosen().scoring()).isEqualTo(SCENE.model().conventions().scoring());

    reading.whoseProperty().set("article");
    Point smooth =
        reading.followedProperty().get().points().stream()
            .filter(point -> point.name().equals("smooth-p5"))
            .findFirst()
            .orElseThrow();
    reading.pointProperty().set(Optional.of(smooth));
    assertThat(reading.chosen().smoothsTop()).isFalse();
    assertThat(reading.chosen().hasP6()).isTrue();

    reading.whoseProperty().set("torchvision");
    assertThat(reading.followedProperty().get().points()).isEmpty();
    assertThat(reading.chosen()).isEqualTo(SCENE.model().conventions());
  }
}
