package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.BoxChange.Found;
import org.fpnexplorer.session.BoxChange.Kind;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Request SCENE =
      new Request(new Source.Scene(3, 96, 128), Models.byName("scenes-fpn"), 0)
          .with(new WeightsSource.Shipped())
          .with(new Resize.Into(96, 128));

  @Test
  void whatIsAboveASwitchStaysAndWhatIsBelowChanges() throws IOException {
    Comparison changed = compare(SCENE, SCENE.with(Switches.parse("lateral-3 off")));

    for (String same : List.of("m5", "m4", "p5", "p4", "p6", "p4_objectness")) {
      assertThat(changed.map(same).figures().orElseThrow().largest()).as(same).isZero();
    }
    for (String other : List.of("m3", "m2", "p3", "p2", "p2_objectness")) {
      assertThat(changed.map(other).figures().orElseThrow().relative()).as(other).isPositive();
    }
  }

  @Test
  void aStepOfTheOpenSessionIsNotLost() throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session open = sessions.open(SCENE)) {
      open.forward();
      Comparison.of(open, SCENE, SCENE.with(Switches.parse("smooth off")), () -> true)
          .orElseThrow();

      assertThat(open.position()).isEqualTo(2);
      assertThat(open.step(open.graph().node("c2"))).isEmpty();
    }
  }

  @Test
  void theSecondPassIsTheSessionThatIsOpenedSo() throws IOException {
    Request off = SCENE.with(Switches.parse("top-down off, upsample bilinear"));
    Comparison compared = compare(SCENE, off);

    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session opened = sessions.open(off)) {
      assertThat(compared.after().maps().get("p3").data())
          .isEqualTo(opened.tensor(opened.graph().node("p3")).data());
    }
  }

  @Test
  void withOnlyP2TheOtherMapsAreGone() throws IOException {
    Comparison compared = compare(SCENE, SCENE.with(Switches.parse("only p2")));

    assertThat(compared.maps()).contains("p2", "p3", "p6_objectness");
    assertThat(compared.map("p3").after()).isEmpty();
    assertThat(compared.map("p3").figures()).isEmpty();
    assertThat(compared.map("p2").figures().orElseThrow().largest()).isZero();
    assertThat(compared.after().proposals()).allMatch(box -> box.level() == 2);
  }

  @Test
  void ofConventionsOnlyWhatNeedsNoOtherWeightsIsComputed() throws IOException {
    Conventions own = SCENE.model().conventions();
    Request middle =
        SCENE.withConventionsOf(
            SCENE.model().with(ConventionText.with(own, "anchor-offset", "0.5")));
    Comparison compared = compare(SCENE, middle);

    assertThat(compared.map("p5").figures().orElseThrow().largest()).isZero();
    assertThat(compared.proposals(1000)).anyMatch(change -> change.moved() > 0);
    Request paper = SCENE.withConventionsOf(SCENE.model().with(Conventions.PAPER));
    assertThatThrownBy(() -> compare(SCENE, paper))
        .hasMessage("these weights have not all that the other network needs");
  }

  @Test
  void itCanBeStopped() throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session open = sessions.open(SCENE)) {
      assertThat(Comparison.of(open, SCENE, SCENE, () -> false)).isEmpty();
    }
  }

  private static Comparison compare(Request before, Request after) throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session open = sessions.open(before)) {
      return Comparison.of(open, before, after, () -> true).orElseThrow();
    }
  }

  @Test
  void theFiguresOfADifference() {
    Tensor before = new Tensor(Shape.of(1, 1, 2, 2), new float[] {3, 0, 0, 4});
    Tensor after = new Tensor(Shape.of(1, 1, 2, 2), new float[] {3, 1, 0, 2});
    MapChange change = new MapChange("p2", Optional.of(before), Optional.of(after));

    assertThat(change.difference().orElseThrow().data()).containsExactly(0, 1, 0, -2);
    MapChange.Figures figures = change.figures().orElseThrow();
    assertThat(figures.largest()).isEqualTo(2);
    assertThat(figures.mean()).isEqualTo(0.75);
    // √5 / √25
    assertThat(figures.relative()).isCloseTo(0.4472, within(1e-4));
  }

  @Test
  void proposalsAreKeptMovedLostAndGained() {
    // 9.5 of 10.5 columns in common, all of 10, 7.5 of 12.5, none.
    List<Found> before = List.of(box(0, 10), box(100, 10), box(200, 10), box(300, 10));
    List<Found> after = List.of(box(500, 10), box(202.5f, 10), box(100, 10), box(0.5f, 10));
    List<BoxChange> changes = BoxChange.of(before, after);
    Map<Kind, Long> counts =
        changes.stream().collect(Collectors.groupingBy(BoxChange::kind, Collectors.counting()));

    assertThat(changes)
        .extracting(BoxChange::kind)
        .containsExactly(Kind.KEPT, Kind.KEPT, Kind.MOVED, Kind.LOST, Kind.GAINED);
    assertThat(counts).containsEntry(Kind.KEPT, 2L);
    assertThat(changes.get(2).moved()).isEqualTo(2.5f);
    assertThat(changes.get(2).iou()).isCloseTo(0.6f, within(1e-6f));
  }

  @Test
  void oneBoxIsNotTheSameAsTwo() {
    List<BoxChange> changes = BoxChange.of(List.of(box(0, 10), box(1, 10)), List.of(box(0, 10)));

    assertThat(changes).extracting(BoxChange::kind).containsExactly(Kind.KEPT, Kind.LOST);
  }

  @Test
  void aBoxWhoseClassHasChangedIsLostAndGained() {
    Box at = new Box(0, 0, 10, 10);
    List<BoxChange> changes =
        BoxChange.of(
            List.of(new Found(at, "cat"), new Found(at, "dog")),
            List.of(new Found(at, "dog"), new Found(at, "horse")));

    assertThat(changes)
        .extracting(BoxChange::kind)
        .containsExactly(Kind.LOST, Kind.KEPT, Kind.GAINED);
    assertThat(changes).extracting(change -> change.shown().label()).last().isEqualTo("horse");
  }

  @Test
  void equalBoxesOfTwoLevelsAreTwo() {
    assertThat(BoxChange.of(List.of(), List.of(box(0, 10), box(0, 10)))).hasSize(2);
  }

  @Test
  void detectionsAreComparedWhereBothNetworksHaveThem() throws IOException {
    Request detector =
        new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
            .with(new Resize.Into(64, 64));
    Comparison same = compare(detector, detector);
    assertThat(same.detects()).isTrue();
    assertThat(same.detections(100)).allMatch(change -> change.kind() == Kind.KEPT);

    Comparison changed = compare(detector, detector.with(Switches.parse("top-down off")));
    int before = changed.before().detections().orElseThrow().size();
    assertThat(before).isPositive();
    int after = changed.after().detections().orElseThrow().size();
    Map<Kind, Long> counts =
        changed.detections(100).stream()
            .collect(Collectors.groupingBy(BoxChange::kind, Collectors.counting()));
    long stayed = counts.getOrDefault(Kind.KEPT, 0L) + counts.getOrDefault(Kind.MOVED, 0L);
    assertThat(stayed + counts.getOrDefault(Kind.LOST, 0L)).isEqualTo(before);
    assertThat(stayed + counts.getOrDefault(Kind.GAINED, 0L)).isEqualTo(after);

    assertThat(compare(SCENE, SCENE).detects()).isFalse();
  }

  private static Found box(float x, float side) {
    return new Found(new Box(x, 0, x + side, side), "");
  }
}
