package org.fpnexplorer.ui.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.ShownBox;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real pass behind it. */
@ExtendWith(ApplicationExtension.class)
class ProposalsViewTest {
  /** One for all tests, since it keeps the weights. */
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private static final Picture PICTURE =
      new Picture(
          "gradient",
          new Pixels(64, 64, IntStream.range(0, 64 * 64).map(i -> 0xFF000000 + 5 * i).toArray()));

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final HoverModel hover = new HoverModel();
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final List<PickedAnchor> explained = new ArrayList<>();
  private ProposalsView view;

  @Start
  void start(Stage stage) {
    view = new ProposalsView(session, maps, hover, proposals, explained::add);
    // As the window sets it at this width.
    view.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(view, 740, 250);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(
        new Request(new Source.InMemory(PICTURE), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  private List<ShownBox> kept() {
    return proposals.shownProperty().get();
  }

  private String text(String selector) {
    return ((Label) view.lookup(selector)).getText();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  private void point(FxRobot robot, double x, double y, String map) {
    robot.interact(() -> hover.placeProperty().set(new Place(x, y, node(map))));
  }

  private List<String> pointerTexts() {
    return view.lookupAll(".proposals-pointer .label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  @Test
  void aSliderAnswersBeforeItIsLetGo(FxRobot robot) {
    Slider top = robot.lookup("#proposals-top").query();
    robot.interact(
        () -> {
          top.setValueChanging(true);
          top.setValue(1 / 3.0);
        });
    assertThat(kept()).hasSize(10);

    robot.interact(() -> proposals.topProperty().set(100));
    assertThat(TopScale.count(top.getValue())).isEqualTo(100);

    Slider score = robot.lookup("#proposals-score").query();
    robot.interact(() -> score.setValue(1));
    assertThat(kept()).isEmpty();
  }

  @Test
  void aLevelIsSwitchedOffAndOn(FxRobot robot) {
    LevelToggle p3 = robot.lookup(".proposals-level").nth(1).query();
    robot.interact(p3::fire);
    assertThat(proposals.levelsOff()).containsExactly(3);
    assertThat(kept()).isNotEmpty().noneMatch(box -> box.level() == 3);

    robot.interact(() -> proposals.levelsOff().clear());
    assertThat(p3.isSelected()).isTrue();
  }

  @Test
  void theCountsAreTheBoxesShown() {
    int sum =
        view.lookupAll(".proposals-level-count").stream()
            .mapToInt(label -> Integer.parseInt(((Label) label).getText()))
            .sum();
    assertThat(sum).isEqualTo(kept().size());
  }

  @Test
  void theLevelLastPointedAtStaysOnTheImage(FxRobot robot) {
    point(robot, 20, 20, "input");
    assertThat(pointerTexts().get(0)).startsWith("P3, row 2, column 2:");

    point(robot, 20, 20, "c4");
    assertThat(pointerTexts().get(0)).startsWith("P4, row 1, column 1:");

    point(robot, 40, 20, "input");
    assertThat(pointerTexts().get(0)).startsWith("P4, row 1, column 2:");
  }

  @Test
  void onTheImageTheSmallestBoxIsMeant(FxRobot robot) {
    ShownBox smallest =
        kept().stream().min(Comparator.comparingDouble(box -> box.box().area())).orElseThrow();
    double x = (smallest.box().x1() + smallest.box().x2()) / 2;
    double y = (smallest.box().y1() + smallest.box().y2()) / 2;
    point(robot, x, y, "input");
    assertThat(pointerTexts().get(1)).contains("P" + smallest.level(), BoxPainter.score(smallest));

    point(robot, x, y, "p3");
    assertThat(pointerTexts().get(1)).isEmpty();
  }

  @Test
  void aClickAndEnterExplainTheAnchorOfABox(FxRobot robot) {
    robot.moveTo(view.lookup(".proposals-picture"));
    Place under = hover.placeProperty().get();
    ShownBox meant = Frame.boxesAt(kept(), under.x(), under.y()).get(0);
    robot.clickOn(view.lookup(".proposals-picture"));
    assertThat(explained).containsExactly(meant.anchor());

    robot.type(KeyCode.RIGHT, KeyCode.ENTER);
    assertThat(explained).last().isEqualTo(kept().get(0).anchor());
  }

  @Test
  void beforeTheEndItSaysThatThereAreNone(FxRobot robot) {
    assertThat(view.lookup(".proposals-none").isVisible()).isFalse();
    robot.interact(session::back);
    robot.interact(() -> view.layout());
    assertThat(view.lookup(".proposals-none").isVisible()).isTrue();
  }

  @Test
  void nothingIsCutOffInAWindowOf1280By800() {
    assertThat(view.minHeight(-1)).isLessThanOrEqualTo(225);
  }

  @Test
  void untrainedWeightsAreCalledSo() {
    assertThat(text(".untrained-note")).contains("Untrained weights, seed 5");
  }

  @Test
  void thePointerOnTheImageIsAPlaceForAllViews(FxRobot robot) {
    robot.moveTo(view.lookup(".proposals-picture"));
    assertThat(hover.placeProperty().get().node()).isEqualTo(node("input"));
    assertThat(hover.placeProperty().get().x()).isBetween(31.0, 33.0);

    robot.moveTo("#proposals-score");
    assertThat(hover.placeProperty().get()).isNull();
  }
}
