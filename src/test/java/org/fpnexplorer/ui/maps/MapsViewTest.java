package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real pass behind it. */
@ExtendWith(ApplicationExtension.class)
class MapsViewTest {
  /** One for all tests: it keeps the weights, which take longest. */
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private static final Picture GREY =
      new Picture(
          "grey",
          new Pixels(64, 64, IntStream.generate(() -> 0xFF808080).limit(64 * 64).toArray()));

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final HoverModel hover = new HoverModel();
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final PickModel picks = new PickModel(session);
  private MapsView view;

  @Start
  void start(Stage stage) {
    view = new MapsView(session, maps, hover, proposals, picks);
    Scene scene = new Scene(view, 740, 430);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(
        new Request(new Source.InMemory(GREY), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  @Test
  void magentaIsExplainedWhereItIsShown(FxRobot robot) {
    Label note = robot.lookup(".maps-note").queryAs(Label.class);
    assertThat(note.getText()).isEmpty();

    Node p5 = session.sessionProperty().get().graph().node("p5");
    MapPicture drawn = maps.pictures().get(p5);
    MapPicture spoiled = new MapPicture(p5, drawn.pixels(), drawn.range(), drawn.colormap(), true);
    robot.interact(() -> maps.pictures().put(p5, spoiled));
    assertThat(note.getText()).isEqualTo("magenta: not a number (NaN)");

    robot.interact(() -> maps.pictures().put(p5, drawn));
    assertThat(note.getText()).isEmpty();
  }

  private List<MapPane> panes() {
    return view.lookupAll(".map-pane").stream().map(MapPane.class::cast).toList();
  }

  private MapPane pane(String title) {
    return panes().stream()
        .filter(pane -> pane.subject().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isEmpty(MapPane pane) {
    return pane.getPseudoClassStates().contains(PseudoClass.getPseudoClass("empty"));
  }

  private String readout() {
    return ((Label) view.lookup(".maps-readout")).getText();
  }

  @Test
  void everyMapHasAPictureUntilItIsTakenBack(FxRobot robot) {
    assertThat(panes()).hasSize(20).noneMatch(MapsViewTest::isEmpty);

    Node m3 = session.sessionProperty().get().graph().node("m3");
    robot.interact(() -> session.seek(m3.index() + 1));

    assertThat(isEmpty(pane("m3"))).isFalse();
    assertThat(isEmpty(pane("p3"))).isTrue();
    assertThat(isEmpty(pane("boxes of P3"))).isTrue();
  }

  @Test
  void pointingAtACellTellsItsPlaceAndValue(FxRobot robot) {
    robot.interact(() -> maps.modeProperty().set(ChannelMode.MEAN));
    robot.moveTo(pane("p5"));

    Place place = hover.placeProperty().get();
    assertThat(place.node().name()).isEqualTo("p5");
    // 2 x 2 cells of 32 pixels: every centre lies at 16 or 48.
    assertThat(place.x()).isIn(16.0, 48.0);
    assertThat(readout()).startsWith("p5 [·, ").contains("mean of 256");

    robot.moveTo(view.lookup(".maps-readout"));
    assertThat(hover.placeProperty().get()).isNull();
  }

  @Test
  void enterEnlargesAndEscapeReturns(FxRobot robot) {
    robot.interact(() -> pane("p3").requestFocus());
    robot.push(KeyCode.ENTER);
    assertThat(panes()).hasSize(1);
    assertThat(view.lookup(".maps-zoom")).isNotNull();

    robot.push(KeyCode.ESCAPE);
    assertThat(panes()).hasSize(20);
    assertThat(pane("p3").isFocused()).isTrue();
  }

  @Test
  void clickingAChannelOfTheSheetShowsItAlone(FxRobot robot) {
    robot.interact(() -> maps.modeProperty().set(ChannelMode.SHEET));
    robot.doubleClickOn(pane("p3"));
    robot.clickOn(robot.offset(pane("p3"), 10, 10));

    assertThat(maps.modeProperty().get().kind()).isEqualTo(ChannelMode.Kind.CHANNEL);
    // Right below the middle of 16 x 16 channels.
    assertThat(maps.modeProperty().get().channel()).isEqualTo(8 * 16 + 8);
  }

  @Test
  void aSharedRangeHasALegendAGroupAndASingleOneAMap(FxRobot robot) {
    robot.interact(() -> maps.scopeProperty().set(RangeScope.SHARED));
    assertThat(view.lookupAll(".legend")).hasSize(3);

    robot.interact(() -> maps.scopeProperty().set(RangeScope.LEVEL));
    assertThat(view.lookupAll(".legend")).hasSize(4 + 1);

    robot.interact(() -> maps.scopeProperty().set(RangeScope.MAP));
    assertThat(view.lookupAll(".legend")).hasSize(16);

    robot.interact(() -> maps.modeProperty().set(ChannelMode.PCA));
    assertThat(view.lookupAll(".legend")).isEmpty();
  }

  @Test
  void aClickPicksTheStrongestChannelOfTheCellAndArrowKeysMoveIt(FxRobot robot) {
    robot.clickOn(robot.offset(pane("p3"), 0, 0));

    PickedCell picked = picks.cellProperty().get();
    assertThat(picked.node().name()).isEqualTo("p3");
    Tensor p3 = session.tensors().get(picked.node());
    float value = p3.at(picked.channel(), picked.row(), picked.column());
    for (int c = 0; c < 256; c++) {
      assertThat(Math.abs(p3.at(c, picked.row(), picked.column())))
          .isLessThanOrEqualTo(Math.abs(value));
    }
    assertThat(pane("p3").getAccessibleText()).contains("Explained: p3, row " + picked.row());

    robot.push(KeyCode.LEFT);
    robot.push(KeyCode.UP);
    assertThat(picks.cellProperty().get())
        .isEqualTo(
            new PickedCell(picked.node(), picked.channel(), picked.row() - 1, picked.column() - 1));
    robot.interact(
        () -> picks.cellProperty().set(new PickedCell(picked.node(), picked.channel(), 0, 0)));
    robot.push(KeyCode.LEFT);
    assertThat(picks.cellProperty().get().column()).isZero();
  }

  @Test
  void whereOneChannelIsShownItIsThePickedOne(FxRobot robot) {
    robot.interact(() -> maps.modeProperty().set(ChannelMode.channel(31)));
    robot.interact(() -> pane("c2").requestFocus());
    robot.push(KeyCode.DOWN);

    // The first key of all takes the middle of 16 x 16.
    assertThat(picks.cellProperty().get())
        .isEqualTo(new PickedCell(pane("c2").subject().node(), 31, 8, 8));
  }

  @Test
  void aClickOnASheetPicksItsChannel(FxRobot robot) {
    robot.interact(() -> maps.modeProperty().set(ChannelMode.SHEET));
    robot.clickOn(robot.offset(pane("p3"), 1, 1));

    assertThat(picks.cellProperty().get().channel()).isEqualTo(8 * 16 + 8);
  }
}
