package org.fpnexplorer.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real pass behind it, as narrow as the overview has it. */
@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(new CurrentThreadTasks(), WORKER, notices);
  private final PickModel picks = new PickModel(session);
  private final InspectorModel model = new InspectorModel(session, picks, notices);
  private InspectorView view;

  @Start
  void start(Stage stage) {
    view = new InspectorView(model, session);
    Scene scene = new Scene(view, 480, 640);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  private void pick(FxRobot robot, String name, int channel, int row, int column) {
    robot.interact(
        () -> picks.cellProperty().set(new PickedCell(node(name), channel, row, column)));
  }

  private String total() {
    return ((Label) view.lookup(".inspector-total")).getText();
  }

  private List<Label> heat() {
    return view.lookupAll(".heat-cell").stream().map(Label.class::cast).toList();
  }

  @Test
  void anExampleStandsThereUntilAValueIsPicked(FxRobot robot) {
    Label example = (Label) view.lookup(".inspector-example");
    assertThat(example.getText()).startsWith("An example, the strongest value of p2. Click a cell");
    var map = session.tensors().get(node("p2"));
    float strongest = 0;
    for (float value : map.data()) {
      strongest = Math.abs(value) > Math.abs(strongest) ? value : strongest;
    }
    assertThat(total()).endsWith("the tensor says " + Numbers.of(strongest));
    assertThat(picks.cellProperty().get()).isNull();

    pick(robot, "p3", 3, 0, 0);
    assertThat(view.lookup(".inspector-example")).isNull();
  }

  @Test
  void theSumIsShownToBeTheTensorsValue(FxRobot robot) {
    pick(robot, "p3", 3, 0, 0);

    String says = Numbers.of(session.tensors().get(node("p3")).at(3, 0, 0));
    assertThat(total()).isEqualTo("= " + says + ", and the tensor says " + says);
    // Of the 3 × 3 values at the corner, five lie in the padding.
    assertThat(heat()).hasSize(27);
    assertThat(heat().subList(0, 9)).filteredOn(cell -> cell.getText().equals("pad")).hasSize(5);
    ListView<?> channels = (ListView<?>) view.lookup(".contributions");
    assertThat(channels.getItems()).hasSize(8);
  }

  @Test
  void aTermIsFollowedByKeyboardAndTheTrailLeadsBack(FxRobot robot) {
    pick(robot, "p3", 3, 4, 4);
    robot.interact(() -> heat().get(0).requestFocus());
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.DOWN);
    assertThat(heat().get(4).isFocused()).isTrue();
    robot.push(KeyCode.ENTER);

    Cell followed = model.trailProperty().get().current().orElseThrow();
    assertThat(followed.node().name()).isEqualTo("m3");
    assertThat(followed.row()).isEqualTo(4);
    assertThat(picks.cellProperty().get().node().name()).isEqualTo("m3");

    robot.clickOn(view.lookup(".trail .hyperlink"));
    assertThat(model.trailProperty().get().current().orElseThrow()).hasToString("p3[3,4,4]");
  }

  @Test
  void theWinnerOfAWindowIsFramed(FxRobot robot) {
    robot.interact(() -> model.follow(Cell.ofMap(node("c2"), 0, 2, 2)));

    assertThat(heat()).hasSize(9);
    assertThat(heat())
        .filteredOn(
            cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("winner")))
        .hasSize(1)
        .allSatisfy(
            cell ->
                assertThat(cell.getText())
                    .isEqualTo(Numbers.brief(session.tensors().get(node("c2")).at(0, 2, 2))));
  }

  @Test
  void whatIsTakenBackIsSaidToBeMissingAndThePinStays(FxRobot robot) {
    pick(robot, "p3", 3, 4, 4);
    robot.interact(model::switchPin);
    robot.interact(session::first);

    assertThat(view.lookup(".inspector-total")).isNull();
    assertThat(((Label) view.lookup(".not-computed-text")).getText())
        .isEqualTo("p3 is not computed yet.");
    assertThat(((Labeled) view.lookup(".pin-value")).getText()).isEqualTo("not computed");
    robot.interact(() -> ((Button) view.lookup(".not-computed .button")).fire());
    assertThat(view.lookup(".inspector-total")).isNotNull();
  }
}
