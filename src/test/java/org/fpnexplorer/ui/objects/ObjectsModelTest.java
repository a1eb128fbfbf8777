package org.fpnexplorer.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fpnexplorer.anchors.ObjectMatch.Kind;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who owns a box, without a toolkit; nothing is computed but the input. */
class ObjectsModelTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());
  private static final Model SCENES = Models.byName("scenes-fpn");

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final ObjectsModel model = new ObjectsModel(session, tasks, notices);

  @AfterAll
  static void close() {
    WORKER.close();
  }

  private void open(Source source, Resize resize) {
    session.open(new Request(source, SCENES, 5).with(resize), 1);
    model.activeProperty().set(true);
  }

  private ObjectAnswer ask(float x1, float y1, float x2, float y2) {
    model.choose(new Box(x1, y1, x2, y2));
    return model.answerProperty().get();
  }

  @Test
  void aScenesObjectsAreInPixelsOfTheInput() {
    Source.Scene scene = new Source.Scene(7);
    // A scene of 448 by 320, at three fifths of its size.
    open(scene, new Resize.Into(192, 288));

    List<SceneObject> drawn = scene.draw().objects();
    double scale = session.sessionProperty().get().input().scaleX();
    assertThat(scale).isGreaterThan(1.5);
    LabelledBox largest = model.labelledProperty().get().get(0);
    assertThat(model.labelledProperty().get()).hasSameSizeAs(drawn);
    assertThat(drawn)
        .anySatisfy(
            object -> {
              assertThat(object.kind().label()).isEqualTo(largest.label());
              assertThat((double) object.box().x2())
                  .isCloseTo(largest.box().x2() * scale, within(0.01));
            });
    assertThat(model.boxProperty().get()).isEqualTo(largest.box());
  }

  @Test
  void anAnchorsOwnBoxIsPositiveOnItsLevelOnly() {
    open(new Source.Scene(7), new Resize.Into(320, 448));
    // The square anchor of P4, 48 wide, at row 5 and column 9: centre 144, 80.
    ObjectAnswer answer = ask(120, 56, 168, 104);

    assertThat(answer.fault()).isEmpty();
    assertThat(answer.isCut()).isFalse();
    var best = answer.match().orElseThrow().best().orElseThrow();
    assertThat(best.level()).isEqualTo(4);
    assertThat(best.row()).isEqualTo(5);
    assertThat(best.column()).isEqualTo(9);
    assertThat(best.anchor()).isEqualTo(1);
    assertThat(best.iou()).isEqualTo(1);
    assertThat(best.forced()).isFalse();
    assertThat(answer.roi().orElseThrow().level()).isEqualTo(2);
    assertThat(ObjectsText.owner(answer.match().get(), model.levelsProperty().get()))
        .contains("P4, row 5, column 9, anchor 2", "1.000");
  }

  @Test
  void draggedLargerItJumpsTheLevels() {
    open(new Source.Scene(7), new Resize.Into(320, 448));
    int before = 0;
    for (float half : new float[] {6, 12, 24, 48, 96}) {
      // About a place where all levels have an anchor's centre.
      ObjectAnswer answer = ask(192 - half, 128 - half, 192 + half, 128 + half);
      int level = answer.match().orElseThrow().best().orElseThrow().level();
      assertThat(level).isGreaterThan(before);
      before = level;
    }
    assertThat(before).isEqualTo(6);
  }

  @Test
  void aBoxThatFitsNoAnchorHasAForcedOne() {
    open(new Source.Scene(7), new Resize.Into(320, 448));
    ObjectAnswer answer = ask(100, 100, 300, 104);
    var match = answer.match().orElseThrow();
    assertThat(match.best().orElseThrow().forced()).isTrue();
    assertThat(match.count(Kind.POSITIVE)).isPositive();
    assertThat(ObjectsText.owner(match, model.levelsProperty().get())).contains("forced");
  }

  @Test
  void whatIsBesideTheImageIsCutOff() {
    open(new Source.Scene(7), new Resize.Into(320, 448));
    ObjectAnswer answer = ask(-50, -60, 48, 40);
    assertThat(answer.isCut()).isTrue();
    assertThat(answer.match().orElseThrow().object()).isEqualTo(new Box(0, 0, 48, 40));
    assertThat(ObjectsText.fault(answer, session.sessionProperty().get().input().frame()))
        .contains("448");
  }

  @Test
  void boxesThatCannotBeAreNamedAndNothingIsClaimed() {
    Pixels grey = new Pixels(60, 60, new int[60 * 60]);
    // A square of 64 by 64, and to its right padding up to 96.
    open(new Source.InMemory(new Picture("grey", grey)), new Resize.Into(64, 96));
    var frame = session.sessionProperty().get().input().frame();
    assertThat(frame.imageWidth()).isEqualTo(64);
    for (float[] box :
        new float[][] {
          {10, 10, 10, 30},
          {-40, 10, -5, 30},
          {500, 500, 600, 600},
          {Float.NaN, 0, 10, 10},
          {0, 0, 1e30f, 10},
          {70, 10, 90, 30}
        }) {
      ObjectAnswer answer = ask(box[0], box[1], box[2], box[3]);
      assertThat(answer.fault()).isPresent();
      assertThat(answer.match()).isEmpty();
      assertThat(answer.roi()).isEmpty();
      assertThat(ObjectsText.fault(answer, frame)).isNotEmpty().doesNotContain("NaN");
    }
    assertThat(ask(64, 0, 96, 20).fault()).contains(BoxFault.ON_PADDING);
    assertThat(ask(5, 5, 40, 40).match()).isPresent();
  }

  @Test
  void withoutAnObserverNothingIsAsked() {
    session.open(new Request(new Source.Scene(7), SCENES, 5).with(new Resize.Into(320, 448)), 1);
    assertThat(model.answerProperty().get()).isNull();
    model.activeProperty().set(true);
    assertThat(model.answerProperty().get()).isNotNull();
  }

  @Test
  void whatWasDrawnStaysWhereTheModelChanges() {
    open(new Source.Scene(7), new Resize.Into(320, 448));
    Box drawn = new Box(30, 40, 90, 95);
    model.choose(drawn);
    session.open(
        new Request(new Source.Scene(7), Models.byName("scenes-c4"), 5)
            .with(new Resize.Into(320, 448)),
        1);
    assertThat(model.boxProperty().get()).isEqualTo(drawn);
    assertThat(model.answerProperty().get().match().orElseThrow().levels()).hasSize(1);

    open(new Source.Scene(8), new Resize.Into(192, 288));
    assertThat(model.boxProperty().get()).isNotEqualTo(drawn);
  }
}
