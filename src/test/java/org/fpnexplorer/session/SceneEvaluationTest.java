package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneClass;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.training.AreaRange;
import org.fpnexplorer.training.CocoEvaluation;
import org.fpnexplorer.training.Figures;
import org.fpnexplorer.training.GroundTruth;
import org.fpnexplorer.training.ScoredBox;
import org.junit.jupiter.api.Test;

class SceneEvaluationTest {
  private static final InputSize SIZE = new InputSize(64, 96);
  private static final SceneSeeds SCENES = new SceneSeeds(3, 4);

  /** Every scene is doubled in size for the network. */
  private final Request request =
      new Request(new Source.Noise(), Models.byName("scenes-fpn"), 5)
          .with(new Resize.Into(2 * SIZE.height(), 2 * SIZE.width()));

  @Test
  void boxesAreComparedInTheScenesPixels() throws IOException {
    CocoEvaluation byHand = CocoEvaluation.classAgnostic();
    SceneEvaluation.Outcome outcome;
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      outcome = SceneEvaluation.run(sessions, request, SCENES, SIZE, (d, t) -> true).orElseThrow();
      for (int i = 0; i < SCENES.count(); i++) {
        Scene scene = Scenes.draw(SCENES.first() + i, SIZE.height(), SIZE.width());
        try (Session session = open(sessions, scene)) {
          byHand.add(truths(scene), halved(session));
        }
      }
    }

    Figures expected = byHand.figures();
    assertThat(expected.arAt1000().orElseThrow()).isPositive();
    assertThat(outcome.proposals()).isEqualTo(expected);
    assertThat(outcome.proposals().images()).isEqualTo(4);
    assertThat(outcome.detections()).isEmpty();
    assertThat(outcome.classes()).isEmpty();
    assertThat(outcome.weights().isUntrained()).isTrue();
  }

  private Session open(SessionFactory sessions, Scene scene) throws IOException {
    return sessions.open(request.with(new Source.InMemory(new Picture("by hand", scene.pixels()))));
  }

  private static List<GroundTruth> truths(Scene scene) {
    return scene.objects().stream().map(o -> new GroundTruth(o.box(), o.area(), 0)).toList();
  }

  private static List<ScoredBox> halved(Session session) {
    return session.proposals().select(session.usualSelection()).kept().stream()
        .map(found -> new ScoredBox(found.box().scaled(0.5f, 0.5f), found.score(), 0))
        .toList();
  }

  @Test
  void aDetectorIsAlsoEvaluatedByTheClassesItShares() throws IOException {
    InputSize size = new InputSize(128, 160);
    Request detector =
        new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
            .with(new Resize.Into(size.height(), size.width()));
    Scene mixed =
        LongStream.iterate(1, seed -> seed + 1)
            .mapToObj(seed -> Scenes.draw(seed, size.height(), size.width()))
            .filter(scene -> kinds(scene).contains(SceneClass.TREE))
            .filter(scene -> kinds(scene).contains(SceneClass.PERSON))
            .findFirst()
            .orElseThrow();
    SceneSeeds seeds = new SceneSeeds(mixed.seed(), 1);
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      SceneEvaluation.Outcome outcome =
          SceneEvaluation.run(sessions, detector, seeds, size, (d, t) -> true).orElseThrow();

      assertThat(outcome.classes())
          .extracting(kind -> kind.label())
          .contains("person", "car", "bus", "bicycle", "boat", "dog", "bird", "kite")
          .doesNotContain("tree", "house", "balloon");
      Figures detections = outcome.detections().orElseThrow();
      int shared = (int) kinds(mixed).stream().filter(outcome.classes()::contains).count();
      assertThat(detections.objects(AreaRange.ALL)).isEqualTo(shared);
      assertThat(outcome.proposals().objects(AreaRange.ALL)).isEqualTo(mixed.objects().size());
      assertThat(detections.ap(AreaRange.ALL)).isPresent();
    }
  }

  private static List<SceneClass> kinds(Scene scene) {
    return scene.objects().stream().map(SceneObject::kind).toList();
  }

  @Test
  void itSaysHowFarItIsAndStopsWhenTold() throws IOException {
    List<String> heard = new ArrayList<>();
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      Optional<SceneEvaluation.Outcome> outcome =
          SceneEvaluation.run(
              sessions,
              request,
              SCENES,
              SIZE,
              (done, total) -> {
                heard.add(done + "/" + total);
                return done < 2;
              });

      assertThat(outcome).isEmpty();
      assertThat(heard).containsExactly("1/4", "2/4");
    }
  }

  @Test
  void aSizeNoSceneHasIsRefused() {
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      InputSize tiny = new InputSize(8, 8);

      assertThatThrownBy(
              () -> SceneEvaluation.run(sessions, request, SCENES, tiny, (done, total) -> true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("8x8");
    }
  }
}
